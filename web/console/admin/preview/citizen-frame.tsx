import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { me } from '../../session.ts';
import { wording } from '../texts-wording.ts';
import type { Drawn } from './scene.ts';
import { pageShell, putInto } from './shell.ts';

const said = wording.preview;

/**
 * A citizen's page in a frame that opens no window, sends no form and leads nowhere (sandbox; docs/decisions/0036).
 * Same origin so that the drawing can be put into it. At the width of a phone, or of a computer.
 */
export function CitizenFrame(props: { name: string; drawn: Drawn; onFailure: () => void }): JSX.Element {
  const { name, drawn, onFailure } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const shell = useSignal('');
  const wide = useSignal(false);
  useEffect(() => {
    let isWanted = true;
    pageShell(me.value?.institution.id ?? '', drawn.page).then(
      (html) => {
        if (isWanted) shell.value = html;
      },
      () => isWanted && onFailure(),
    );
    return () => {
      isWanted = false;
    };
  }, [drawn.page]);
  const put = (): void => {
    const page = frame.current?.contentDocument;
    if (page) putInto(page, drawn);
  };
  useEffect(put, [drawn, wide.value]);
  return (
    <div class="citizen-frame stack">
      <fieldset class="choices choices-row">
        <legend>{said.width}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} class="check">
            <input
              type="radio"
              name={`ancho ${name}`}
              checked={wide.value === value}
              onChange={() => (wide.value = value)}
            />
            {value ? said.computer : said.phone}
          </label>
        ))}
      </fieldset>
      <div class="citizen-frame-room" data-wide={String(wide.value)}>
        {shell.value !== '' && (
          <iframe
            ref={frame}
            title={said.frame(name)}
            sandbox="allow-same-origin allow-scripts"
            srcdoc={shell.value}
            onLoad={put}
          />
        )}
      </div>
    </div>
  );
}
