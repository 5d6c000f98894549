import type { Attempts } from "./attempt.ts";

/** Every way known for a page to get a script that is not its own. Vitest would rewrite an `import` outside of a text. */
export const scriptAttempts: Attempts = {
  "inline script": ({ code }) => {
    const script = document.createElement("script");
    script.append(code);
    document.body.append(script);
  },
  "inline script in markup": ({ code }) => {
    document.body.append(document.createRange().createContextualFragment(`<script>${code}</script>`));
  },
  "inline handler": ({ code }) => {
    const button = document.createElement("button");
    button.setAttribute("onclick", code);
    document.body.append(button);
    button.click();
  },
  "inline handler by innerHTML": ({ code }) => {
    const box = document.createElement("div");
    document.body.append(box);
    box.innerHTML = `<img src="data:," onerror='${code}'>`;
  },
  "document.write": ({ code, over }) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    try {
      frame.contentDocument?.write(`<script>${code}</script>`);
    } finally {
      over();
    }
  },
  srcdoc: ({ code, over }) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = `<script>${code}</script>`;
    frame.onload = over;
    document.body.append(frame);
  },
  "javascript: link": ({ code }) => {
    const link = document.createElement("a");
    link.href = `javascript:${code};void 0`;
    document.body.append(link);
    link.click();
  },
  "javascript: frame": ({ code }) => {
    const frame = document.createElement("iframe");
    frame.src = `javascript:${code};void 0`;
    document.body.append(frame);
  },
  eval: ({ code }) => Reflect.get(globalThis, "eval")(code),
  "new Function": ({ code }) => new Function(code)(),
  "timer with a text": ({ code }) => setTimeout(code as unknown as () => void),
  "data: script": ({ code }) => {
    const script = document.createElement("script");
    script.src = `data:text/javascript,${encodeURIComponent(code)}`;
    document.body.append(script);
  },
  "blob: script": ({ code }) => {
    const script = document.createElement("script");
    script.src = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    document.body.append(script);
  },
  "import of data:": "({ code }) => import('data:text/javascript,' + encodeURIComponent(code))",
  "import of blob:": "({ code }) => import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))",
  "remote script": ({ host }) => {
    const script = document.createElement("script");
    script.src = `https://${host}/script.js`;
    document.body.append(script);
  },
  "remote import": "({ host }) => import('https://' + host + '/module.js')",
  "worker of blob:": ({ got }) => {
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(null)"])));
    worker.onmessage = got;
  },
  WebAssembly: ({ got }) => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(got),
};
