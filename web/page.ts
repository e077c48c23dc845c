// What every public page runs beside its own HTML, the chat's too: small, and nothing depends on it.
import './styles/base.css';
import './styles/frame.css';
import { startAccessBar } from './page/access-bar.ts';
import { startPanel } from './page/panel.ts';

startAccessBar();
startPanel();
