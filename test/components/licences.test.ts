import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LICENCES } from "@/components/licences";
import { dependencies } from "../../package.json";

const packageOf = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const shipped = oneLine(readFileSync("public/licences.txt", "utf8"));

it("names everything that goes into the packages", () => {
  const names = LICENCES.map(({ name }) => name);
  // WXT puts a few lines of its own around the background.
  expect(names).toEqual([...Object.keys(dependencies), "wxt"].sort());
});

it.each(LICENCES)("$name is under $licence, whose text is shipped", ({ name, licence, url }) => {
  const { license, repository } = packageOf(name);
  expect(license).toBe(licence);
  expect(repository.url).toContain(url.replace("https://", ""));
  expect(shipped).toContain(`${name} (${licence})`);
  const file = `node_modules/${name}/LICENSE`;
  if (existsSync(file)) expect(shipped).toContain(oneLine(readFileSync(file, "utf8")));
  else expect(name).toBe("wxt");
});
