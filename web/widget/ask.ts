/** GET /api/institutions/{institution}/launcher (src/pages/launcher-route.ts). */
export interface LauncherInfo {
  name: string;
  colour: string;
  onColour: string;
  state: string;
  summary: string;
  panel: boolean;
}

/**
 * What to draw; null when there is no such institution. A host page whose CSP forbids the question (or a server that
 * does not answer) still gets a launcher: it opens the full page.
 */
export async function ask(base: string, institution: string, name: string): Promise<LauncherInfo | null> {
  try {
    const address = `${base}/api/institutions/${encodeURIComponent(institution)}/launcher`;
    const response = await fetch(address, { credentials: 'omit' });
    if (response.ok) return (await response.json()) as LauncherInfo;
    if (response.status === 404) return null;
  } catch {
    // Told below.
  }
  return { name, colour: '#0943b5', onColour: '#ffffff', state: 'open', summary: '', panel: false };
}

/**
 * A panel keeps its session in a partitioned Secure cookie. Plain http beyond this computer cannot have one, and
 * Safari refuses it to another site; there a new tab is the honest way.
 */
export function panelWorks({ protocol, hostname }: URL): boolean {
  const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !loopback) return false;
  return sameSite(hostname, location.hostname) || !navigator.vendor.startsWith('Apple');
}

/** Surely the same site: equal, or one under the other ("chat.ipes.gov.co" under "www.ipes.gov.co" without www). */
function sameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => `.${host.replace(/^www\./, '')}`) as [string, string];
  return a.endsWith(b) || b.endsWith(a);
}
