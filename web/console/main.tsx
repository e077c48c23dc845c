import '@fontsource-variable/nunito-sans/wght.css';
import '../styles/console.css';
import { render } from 'preact';
import { unlockAtFirstGesture } from './alarm/sound.ts';
import { App } from './app.tsx';
import { startClock } from './clock.ts';
import { messageOf } from './failure.ts';
import { addresses, place, startRouter } from './router.ts';
import { askWhoIAm } from './session.ts';
import { startSpelling } from './spelling.ts';
import { startTheme } from './theme.ts';
import { texts } from './texts.ts';
import { startFocusMemory } from './ui/focus.ts';

startTheme();
startClock();
startRouter();
unlockAtFirstGesture();
startFocusMemory();
startSpelling();
void start();

/** Who is there decides what is shown; only the first administrator comes before everybody. */
async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  try {
    if (place.value.path !== addresses.firstRun) await askWhoIAm();
  } catch (failure) {
    root.replaceChildren();
    render(<Unreachable why={messageOf(failure)} />, root);
    return;
  }
  root.replaceChildren();
  render(<App />, root);
}

function Unreachable({ why }: { why: string }) {
  return (
    <main id="content" class="single">
      <h1>{texts.product}</h1>
      <p role="alert">{why}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {texts.tryAgain}
      </button>
    </main>
  );
}
