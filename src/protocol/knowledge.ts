/** GET /knowledge — what "Insertar" offers, and two texts of the institution for those who attend. */
export interface Knowledge {
  items: KnowledgeItem[];
  /** What the citizen is told who must file a PQRSD. */
  pqrsd: string;
  /** Public lines for who is at risk; the institution verifies them. */
  risk: string;
}
export interface KnowledgeItem {
  kind: 'faq' | 'link' | 'canned' | 'procedure';
  title: string;
  body: string;
  url: string | null;
}
