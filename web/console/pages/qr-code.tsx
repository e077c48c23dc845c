import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { accountTexts as said } from '../texts-account.ts';

/** White around the code, in modules: what ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

interface Drawn {
  side: number;
  path: string;
}

/**
 * The key as a picture for the camera of the phone, drawn here: the key goes to nobody. Its program comes only now; if it
 * does not come, the key in letters is beside it.
 */
export function QrCode({ uri }: { uri: string }): JSX.Element | null {
  const drawn = useSignal<Drawn | null>(null);
  useEffect(() => {
    void draw(uri).then(
      (made) => (drawn.value = made),
      () => (drawn.value = null),
    );
  }, [uri]);
  if (!drawn.value) return null;
  const side = String(drawn.value.side);
  return (
    <div class="stack">
      <p>{said.scan}</p>
      <svg class="qr-code" role="img" aria-label={said.qrCode} viewBox={`0 0 ${side} ${side}`}>
        <path d={drawn.value.path} />
      </svg>
    </div>
  );
}

async function draw(uri: string): Promise<Drawn> {
  const { encode } = await import('uqr');
  const { data, size } = encode(uri, { ecc: 'M', border: QUIET_ZONE });
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) => (on ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { side: size, path: dark.join('') };
}
