/** The first run: /api/first-run. */

/** GET — needed while the installation has no administrator. */
export interface FirstRunState {
  needed: boolean;
  presets: { id: string; name: string }[];
}
/** POST — `preset` is one of those, or "blank" with the new institution's address and name. */
export interface FirstRunRequest {
  code: string;
  name: string;
  email: string;
  password: string;
  preset: string;
  institution?: { id: string; name: string } | undefined;
}
