/** What the server's thread and a checking thread say to each other. */
export type Asked =
  { id: number; kind: 'check'; words: string[] } | { id: number; kind: 'suggest'; word: string };

export type Answered =
  { id: number; kind: 'check'; wrong: string[] } | { id: number; kind: 'suggest'; suggestions: string[] };
