import type { ApiError } from '../../src/protocol.ts';

/** A "no" of the server, or no answer at all (status 0, code `offline`). `message` can be shown as it is. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly body: ApiError;

  constructor(status: number, body: ApiError) {
    super(body.message);
    this.name = 'ApiFailure';
    this.status = status;
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }
}

/** Only asked about: sent again without asking, it goes out. */
export const wasAsked = ({ status, body }: ApiFailure): boolean =>
  status === 409 && body.checks !== undefined;

/** Nothing answered, or something between us and the server did: sending again may help. */
export function isPassing(failure: unknown): boolean {
  return (
    !(failure instanceof ApiFailure) ||
    failure.status === 0 ||
    failure.status >= 500 ||
    failure.status === 429
  );
}

const NO_ANSWER: ApiError = {
  code: 'offline',
  message: 'No hay conexión con el servicio. Revise la red de su equipo e inténtelo de nuevo.',
};
const TIMEOUT_MS = 20_000;

interface RequestOptions {
  /** Left out: the request has no body. */
  body?: unknown;
  timeoutMs?: number;
}

/** One JSON request to our own origin. Throws ApiFailure for every answer that is not 2xx. */
export async function request<T>(method: string, url: string, options: RequestOptions = {}): Promise<T> {
  const response = await answerTo(method, url, options);
  const body = await jsonOf(response);
  if (response.ok) return body as T;
  throw new ApiFailure(response.status, isApiError(body) ? body : unexplained(response.status));
}

export function get<T>(url: string, options: RequestOptions = {}): Promise<T> {
  return request<T>('GET', url, options);
}

export function post<T>(url: string, body: unknown = {}, options: RequestOptions = {}): Promise<T> {
  return request<T>('POST', url, { ...options, body });
}

async function answerTo(method: string, url: string, options: RequestOptions): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), options.timeoutMs ?? TIMEOUT_MS);
  const init: RequestInit = { method, credentials: 'same-origin', cache: 'no-store', signal: abort.signal };
  if (options.body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(options.body);
  }
  try {
    return await fetch(url, init);
  } catch {
    throw new ApiFailure(0, NO_ANSWER);
  } finally {
    clearTimeout(timer);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // A proxy's error page, or a link cut in the middle of the answer.
    if (response.ok) throw new ApiFailure(0, NO_ANSWER);
    return undefined;
  }
}

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

function unexplained(status: number): ApiError {
  return {
    code: `http_${status}`,
    message: 'El servicio no pudo responder en este momento. Inténtelo de nuevo en unos segundos.',
  };
}
