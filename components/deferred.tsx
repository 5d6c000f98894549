import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component whose code is loaded when it is first drawn, or before that by `prepare`; until then nothing stands in its
 * place. For what no first paint shows, or what shows elsewhere only when it is asked for.
 */
export function deferred<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const prepare = () => {
    loading ??= load().then((component) => {
      Loaded = component;
    });
    return loading;
  };
  function Deferred(props: Props) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (Loaded === null) void prepare().then(() => redraw(1));
    }, []);
    return Loaded && <Loaded {...props} />;
  }
  return Object.assign(Deferred, { prepare });
}
