// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepFocus } from "../../components/keep-focus";

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML =
    '<main tabindex="-1"><button id="a"></button><details open><summary tabindex="0"></summary><p><button id="b"></button></p></details></main>';
  stop = keepFocus();
});
afterEach(() => stop());

const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const goes = async (from: string, remove = from) => {
  find(from).focus();
  expect(document.activeElement).toBe(find(from));
  find(remove).remove();
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
  return document.activeElement?.tagName;
};

it("goes to the summary of what it was in", async () => expect(await goes("#b")).toBe("SUMMARY"));
it("goes to the summary even when more is gone", async () => expect(await goes("#b", "p")).toBe("SUMMARY"));
it("goes to the main part where that is gone too", async () => expect(await goes("#b", "details")).toBe("MAIN"));
it("goes to the main part from anywhere else", async () => expect(await goes("#a")).toBe("MAIN"));

it("goes to the section it was in, where that takes the focus", async () => {
  find("main").innerHTML =
    '<section tabindex="-1"><dialog open><section><button id="c"></button></section></dialog></section>';
  expect(await goes("#c", "dialog")).toBe("SECTION");
  expect(document.activeElement).toBe(find("main > section"));
});

it("goes to the main part that comes in place of the old one, however late", async () => {
  find("#a").focus();
  find("main").remove();
  await new Promise((done) => requestAnimationFrame(done));
  document.body.innerHTML = '<main tabindex="-1"></main>';
  await vi.waitFor(() => expect(document.activeElement).toBe(find("main")));
});

it("stays where it is when something else goes", async () => {
  find("#a").focus();
  find("#b").remove();
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement).toBe(find("#a"));
});
