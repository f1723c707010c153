/** One HTTP exchange of a demo cloud endpoint; the listener around it (plain or TLS) is shared by all clouds. */
export interface DemoRequest {
  method: string;
  url: URL;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface DemoResponse {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** What an endpoint knows of the world: the demo's clock, which tests and the demo's past move by hand. */
export interface DemoWorld {
  now(): Date;
  /** Where this endpoint is reached, e.g. `https://127.0.0.1:43117`; for links in answers. */
  baseUrl(): string;
}

/** A local stand-in for one cloud's API. Typed by the vendor's SDK; knows nothing of the product. */
export interface DemoEndpoint {
  name: string;
  /** Azure's SDKs refuse plain HTTP. */
  tls: boolean;
  handle(request: DemoRequest, world: DemoWorld): Promise<DemoResponse>;
}
