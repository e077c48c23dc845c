/** What travels between the console's section "Exportar e importar" and the server. */

/** POST /staff/preset/preview, and with the mark of its answer POST /staff/preset. */
export interface PresetUpload {
  /** A .zip made by the export, in base64. */
  archive: string;
}

export interface PresetPreviewView {
  changes: PresetChangeView[];
  /** Stands for exactly these changes: when something else changed meanwhile, nothing is applied. */
  mark: string;
}

export interface PresetChangeView {
  subject: 'settings' | 'text' | 'terms' | 'knowledge' | 'words' | 'calendar';
  /** As people call it. */
  label: string;
  before: string;
  after: string;
}
