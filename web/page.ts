// What every public page runs beside its own HTML: small, and nothing depends on it.
import './styles/base.css';
import './styles/pages.css';
import { startAccessBar } from './page/access-bar.ts';
import { startDemoClock } from './page/demo-clock.ts';
import { startPanel } from './page/panel.ts';
import { openAddressedQuestion } from './page/questions.ts';
import { followServiceState } from './page/service-state.ts';

startAccessBar();
startPanel();
openAddressedQuestion();
followServiceState();
startDemoClock();
