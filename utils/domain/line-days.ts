/** How many days a line shows, and how far back a change looks. */
export const LINE_DAYS = 30;
