import type { ChatState } from './chat-state.ts';
import { StageHeading } from './stage-heading.tsx';
import { afterOpening } from './stage.ts';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';

/** "Antes de usar la herramienta de atención virtual online, por favor verifique…" (Putumayo). */
export function OpeningStage({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  if (boot?.opening == null) return null;
  const { paragraph, faqUrl } = boot.opening;
  return (
    <section class="stage stack">
      <StageHeading eyebrow={boot.institution.launcherName}>{texts.opening}</StageHeading>
      <p class="lead pre-line">{paragraph}</p>
      <TermsNotices boot={boot} />
      <div class="row actions">
        <button type="button" class="button" onClick={() => (state.stage.value = afterOpening(boot))}>
          {texts.continueToChat}
        </button>
        <a class="button-plain" href={faqUrl}>
          {texts.seeFaq}
        </a>
      </div>
      <p class="soft small">{boot.service.summary}</p>
    </section>
  );
}
