import type { VNode } from 'preact';
import type { ChatBoot } from '../../../../src/protocol.ts';
import type { ChatState } from '../../../visitor/chat-state.ts';
import type { FarewellState } from '../../../visitor/farewell-state.ts';

/** The page on which it stands; a mail stands on none. */
export type ScenePage = 'chat' | 'gracias' | 'mail';

/** What a scene is drawn with. Everything in it is made anew for each drawing: a scene may change it. */
export interface Stand {
  state: ChatState;
  farewell: FarewellState;
  boot: ChatBoot;
  /** The text that is being written, its blanks filled. */
  words: string;
  /** The other texts that stand beside it, by name. */
  said: Record<string, string>;
}

/** Where one text is read: the page, what stands beside it and how it is drawn. */
export interface Scene {
  page: ScenePage;
  needs?: readonly string[];
  draw: (stand: Stand) => VNode;
  /** For what the page writes by itself once it runs, and a drawing does not. */
  finish?: (root: ParentNode, words: string) => void;
}

/** One scene, drawn: what the frame shows. */
export interface Drawn {
  page: ScenePage;
  markup: string;
  /** The conversation takes the height of the screen. */
  isTalking: boolean;
  words: string;
  finish: ((root: ParentNode, words: string) => void) | undefined;
}
