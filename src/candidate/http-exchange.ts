/**
 * One HTTP request and its answer as it arrives. Owned by the endpoint candidate, implemented by an edge that measures and decides
 * nothing.
 */

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** from the call on, connecting included */
  readonly timeLimitMs: number;
};

/**
 * Told about the answer while it arrives, in order, on the clock's time. Bytes that came with one network read carry one and the same
 * time.
 */
export type HttpListener = {
  /** The connection stands and the request goes out; called again where a kept connection broke and was replaced. The first call counts. */
  onSent(atMs: number): void;
  onHead(status: number, headers: Readonly<Record<string, string>>): void;
  /**
   * `more`: go on. `last`: everything of interest has come; the end of the answer is waited for briefly, so that the connection can be
   * used again. `stop`: hang up.
   */
  onRead(bytes: Uint8Array, atMs: number): 'more' | 'last' | 'stop';
};

/**
 * How it ended. `complete`: the whole answer came. `stopped`: the listener had enough. `time-limit`: of the request, after the connection
 * stood. `broken`: no connection, or it ended before the answer did; `code` is Node's (ECONNREFUSED, ECONNRESET, …) or CONNECT_TIMEOUT.
 * `aborted`: by the signal.
 */
export type HttpEnd =
  | { readonly kind: 'complete' | 'stopped' | 'time-limit' | 'aborted' }
  | { readonly kind: 'broken'; readonly code: string; readonly message: string };

/** Never rejects: what goes wrong is an HttpEnd. */
export type HttpExchange = (request: HttpRequest, listener: HttpListener, signal: AbortSignal) => Promise<HttpEnd>;
