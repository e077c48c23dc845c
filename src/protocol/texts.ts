/** What travels between the console's section "Textos" and the server. */

/** What kind of text it is; `console`: public servants read it, in the console. */
export type TextShape =
  'title' | 'paragraph' | 'notice' | 'message' | 'subject' | 'mail' | 'refusal' | 'console';

export interface TextBlankView {
  /** Without its braces. */
  name: string;
  explanation: string;
  /** The text may not lose it. */
  required: boolean;
}

/** One text that citizens read. */
export interface TextView {
  /** "greeting", or "refusal.not_open". */
  key: string;
  label: string;
  where: string;
  shape: TextShape;
  /** Bold, lists and links may be written in it. */
  markup: boolean;
  /** The institution may do without it. */
  optional: boolean;
  /** False: it is part of what citizens accept, and is changed as a new version. */
  editable: boolean;
  body: string;
  source: 'seed' | 'ventanilla' | 'entity';
  /** What the preset says; null when it says nothing. */
  preset: string | null;
  revision: number;
  revisedAt: number;
  blanks: TextBlankView[];
}

/** GET /staff/texts */
export interface TextsView {
  moments: { title: string; texts: TextView[] }[];
}

/** PUT /staff/texts/{key} — an empty body takes an optional text away. */
export interface TextRevision {
  body: string;
  /** The one that was shown; another one by now is refused with `changed_meanwhile`. */
  revision: number;
}

/** POST /staff/texts/{key}/preview — the same checks as saving it. */
export interface TextPreview {
  /** Its blanks filled with the institution's facts and, for the moment's, with an example. */
  text: string;
  /** For a text with markup. */
  html: string | null;
}
