import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TermsKind } from '../../../src/protocol/terms.ts';
import { me, watched } from '../session.ts';
import { citizenBoot } from './api-texts.ts';
import { CitizenFrame } from './preview/citizen-frame.tsx';
import type { Drawn } from './preview/scene.ts';
import { wording } from './texts-wording.ts';

const said = wording.preview;

/** The draft where citizens read and accept it; its words alone when that cannot be drawn. */
export function TermsShown(props: { kind: TermsKind; title: string; html: string }): JSX.Element {
  const { kind, title, html } = props;
  const drawn = useSignal<Drawn | null>(null);
  const failed = useSignal(false);
  const onFailure = (): void => {
    failed.value = true;
  };
  useEffect(() => {
    const boot = watched(citizenBoot(me.value?.institution.id ?? ''));
    Promise.all([import('./preview/draw.tsx'), boot]).then(([{ drawTerms }, it]) => {
      drawn.value = drawTerms(it, kind, { title, html });
    }, onFailure);
  }, [kind, title, html]);
  if (failed.value) {
    return (
      <>
        <p class="soft">{said.failed}</p>
        <h3>{title}</h3>
        <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </>
    );
  }
  return drawn.value === null ? (
    <></>
  ) : (
    <CitizenFrame name={title} drawn={drawn.value} onFailure={onFailure} />
  );
}
