import type { Attempts } from "./attempt.ts";

/**
 * Every way known for a page to ask another host without leaving it. Form and frame go by http: Chromium connects to the
 * host of an https address, without sending anything, before it looks at the policy.
 */
export const requestAttempts: Attempts = {
  fetch: ({ host }) => fetch(`https://${host}/`),
  XMLHttpRequest: ({ host }) => {
    const request = new XMLHttpRequest();
    request.open("GET", `https://${host}/`);
    request.send();
  },
  WebSocket: ({ host }) => new WebSocket(`wss://${host}/`),
  EventSource: ({ host }) =>
    new EventSource(`https://${host}/`).addEventListener("error", (event) => {
      (event.target as EventSource).close();
    }),
  sendBeacon: ({ host }) => navigator.sendBeacon(`https://${host}/`, "data"),
  image: ({ host }) => {
    new Image().src = `https://${host}/`;
  },
  "image in a style": ({ host }) => {
    document.body.style.backgroundImage = `url(https://${host}/)`;
  },
  stylesheet: ({ host }) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `https://${host}/style.css`;
    document.head.append(link);
  },
  font: ({ host }) => new FontFace("stranger", `url(https://${host}/)`).load(),
  video: ({ host }) => {
    document.createElement("video").src = `https://${host}/`;
  },
  frame: ({ host }) => {
    const frame = document.createElement("iframe");
    frame.src = `http://${host}/`;
    document.body.append(frame);
  },
  base: ({ host, got }) => {
    const base = document.createElement("base");
    base.href = `https://${host}/`;
    document.head.append(base);
    if (document.baseURI === base.href) got();
    base.remove();
  },
  object: ({ host }) => {
    const object = document.createElement("object");
    object.data = `https://${host}/`;
    document.body.append(object);
  },
  // The last one: it leaves the page where it is not refused.
  form: ({ host }) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = `http://${host}/`;
    document.body.append(form);
    form.submit();
  },
};
