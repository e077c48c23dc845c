/** What only some people see: a part of its own, asked for when it is needed. */
export { AskedPanel } from './asked-panel.tsx';
export { OfflineForm } from './offline-form.tsx';
export { PqrsdCard } from './pqrsd-card.tsx';
export { ReceivedStage } from './received-stage.tsx';
