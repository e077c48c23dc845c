import type { Faq, InstitutionSettings } from '../institutions/preset-schema.ts';
import type { ServiceStateView } from '../protocol.ts';
import type { TermsKind, TermsNotice, TermsVersionView } from '../protocol/terms.ts';
import type { ParagraphChange } from '../rules/paragraph-changes.ts';

/** An institution as its pages need it. */
export interface PageInstitution {
  settings: InstitutionSettings;
  /** Texts by name (see text-keys.ts), their blanks filled: plain text with newlines. */
  texts: Record<string, string>;
  /** SVG source, as the institution gave it: it is checked before it is served. */
  shield: string;
}

/** One version of the rules or of the notice. `html` comes from renderMarkdown and is the only markup not made here. */
export interface PageTerms {
  kind: TermsKind;
  heading: string;
  /** Heading of the rules in force, for the way back. */
  rulesHeading: string;
  html: string;
  shown: TermsVersionView;
  /** The version before it, with which `changes` compares; null for the first. */
  before: number | null;
  /** Only the paragraphs that were added or removed. */
  changes: ParagraphChange[];
  /** The address of this version when it was asked for; null for the rules in force at the plain address. */
  address: string | null;
  /** The address of the version in force. */
  current: string | null;
  history: { rules: TermsVersionView[]; privacy: TermsVersionView[] };
  notices: TermsNotice[];
}

/** Which version a page asks for; without a number, the one in force. */
export interface WantedTerms {
  kind: TermsKind;
  version: number | null;
}

/** Everything the pages ask. They never look at the database nor at the clock themselves. */
export interface PageSource {
  list(): Promise<InstitutionSettings[]>;
  /** The institution that `/` leads to: the only one there is; undefined shows the list. */
  defaultInstitution(): Promise<string | undefined>;
  institution(id: string): Promise<PageInstitution | undefined>;
  service(id: string): Promise<ServiceStateView>;
  /** Undefined when there is no such version. */
  terms(id: string, wanted: WantedTerms): Promise<PageTerms | undefined>;
  /** Changes of the rules and of the notice that are announced now. */
  notices(id: string): Promise<TermsNotice[]>;
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
