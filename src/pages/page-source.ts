import type { Faq, InstitutionSettings } from '../institutions/preset-schema.ts';
import type { ServiceStateView } from '../protocol.ts';

/** An institution as its pages need it. */
export interface PageInstitution {
  settings: InstitutionSettings;
  /** Texts by name (see text-keys.ts), their blanks filled: plain text with newlines. */
  texts: Record<string, string>;
  /** SVG source, as the institution gave it: it is checked before it is served. */
  shield: string;
}

/** The rules of use in force. `html` comes from renderMarkdown and is the only markup not made here. */
export interface PageRules {
  version: number;
  heading: string;
  html: string;
  /** Epoch milliseconds. */
  publishedAt: number;
  /** SHA-256 of the approved text, in hexadecimal. */
  hash: string;
}

/** Everything the pages ask. They never look at the database nor at the clock themselves. */
export interface PageSource {
  list(): Promise<InstitutionSettings[]>;
  /** The institution that `/` leads to: the only one there is; undefined shows the list. */
  defaultInstitution(): Promise<string | undefined>;
  institution(id: string): Promise<PageInstitution | undefined>;
  service(id: string): Promise<ServiceStateView>;
  rules(id: string): Promise<PageRules>;
  faq(id: string): Promise<Faq[]>;
}

/** What `/demo` shows besides the two windows. */
export interface DemoView {
  accounts: { institutionId: string; name: string; email: string; role: string }[];
  password: string;
  /** The demo's clock, in epoch milliseconds. */
  now: () => number;
}

export interface PagesOptions {
  source: PageSource;
  /** Folder of the built browser side: `dist/web`. */
  webFolder: string;
  /** The address citizens use; with https the browser is told to stay there. */
  publicUrl: string | undefined;
  /** Null outside `npm run demo`. */
  demo: DemoView | null;
}
