/** Calls that are written down, and that fail or are overtaken where the test says so. */
export type ScriptedCalls<Method> = {
  /** every call in its order */
  readonly calls: readonly { readonly method: Method; readonly parameters: readonly unknown[] }[];
  /** Makes the next call of a method fail; `afterwards`: it is carried out and only its answer is lost. Several queue up. */
  fail(method: Method, failure: Error, how?: { readonly afterwards?: boolean; readonly times?: number }): void;
  /** Runs once, before the next call of a method is carried out: what somebody else did in between. Several queue up. */
  before(method: Method, act: () => void | Promise<void>): void;
};

export type Call<Method> = <T>(method: Method, parameters: readonly unknown[], act: () => T) => Promise<T>;

export function createScriptedCalls<Method>(): ScriptedCalls<Method> & { readonly call: Call<Method> } {
  const calls: { method: Method; parameters: readonly unknown[] }[] = [];
  const failures: { readonly method: Method; readonly failure: Error; readonly afterwards: boolean }[] = [];
  const interludes: { readonly method: Method; readonly act: () => void | Promise<void> }[] = [];
  return {
    calls,
    fail(method, failure, { afterwards = false, times = 1 } = {}) {
      for (let time = 0; time < times; time++) failures.push({ method, failure, afterwards });
    },
    before: (method, act) => void interludes.push({ method, act }),
    async call(method, parameters, act) {
      calls.push({ method, parameters });
      const planned = takeFirst(failures, method);
      await takeFirst(interludes, method)?.act();
      if (planned?.afterwards === false) throw planned.failure;
      const result = act();
      if (planned !== undefined) throw planned.failure;
      return result;
    },
  };
}

function takeFirst<T extends { readonly method: unknown }>(queue: T[], method: T['method']): T | undefined {
  const at = queue.findIndex((planned) => planned.method === method);
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}
