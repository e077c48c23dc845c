// The public pages that are read: all but the chat, which has a budget to keep.
import './styles/base.css';
import './styles/pages.css';
import './styles/pages-terms.css';
import { startDemoClock } from './page/demo-clock.ts';
import { openAddressedQuestion } from './page/questions.ts';
import { followServiceState } from './page/service-state.ts';

openAddressedQuestion();
followServiceState();
startDemoClock();
