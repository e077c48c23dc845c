import type { Faq, InstitutionSettings } from '../institutions/preset-schema.ts';
import { Markdown } from './document.tsx';
import type { Assets } from './manifest.ts';
import { renderMarkdown } from '../institutions/markdown.ts';
import { PublicPage } from './public-layout.tsx';
import { texts } from './texts.ts';

interface FaqPageProps {
  settings: InstitutionSettings;
  faq: Faq[];
  assets: Assets;
}

/** Each question has its own address (#id), so that an agent can send the answer and not the list. */
export function FaqPage({ settings, faq, assets }: FaqPageProps) {
  return (
    <PublicPage settings={settings} title={texts.faq} assets={assets} trail={[{ label: texts.faq }]}>
      <h1>{texts.faq}</h1>
      {faq.length === 0 ? <p>{texts.faqEmpty}</p> : <p class="lead">{texts.faqLead}</p>}
      <div class="questions">
        {faq.map((one) => (
          <Question {...one} />
        ))}
      </div>
      <section class="ask-more" aria-labelledby="mas">
        <h2 id="mas">{texts.faqMore}</h2>
        <a class="button" href={`/${settings.id}/chat`}>
          {settings.launcherName}
        </a>
      </section>
    </PublicPage>
  );
}

/** Native disclosure: works without JavaScript, by keyboard, and "find in page" opens it. */
function Question({ id, question, answer }: Faq) {
  return (
    <details class="question" id={id}>
      <summary>
        <h2>{question}</h2>
      </summary>
      <Markdown class="prose" html={renderMarkdown(answer)} />
      <p class="question-link small">
        <a href={`#${id}`}>
          {texts.faqLink}
          <span class="visually-hidden">: {question}</span>
        </a>
      </p>
    </details>
  );
}
