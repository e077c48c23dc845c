import type { EndKind } from '../../../../src/protocol.ts';
import { Farewell } from '../../../visitor/farewell.tsx';
import type { Scene, Stand } from './scene.ts';
import { SAMPLE_EMAIL, SAMPLE_NUMBER } from './stand-ins.ts';

const END_TEXTS: Record<EndKind, string> = {
  visitor: 'ended_by_visitor',
  agent: 'ended_by_agent',
  time: 'ended_by_time',
  misconduct: 'misconduct_end',
  abandonment: 'ended_by_abandonment',
  not_attended: 'ended_not_attended',
};

/** The farewell after such an end, with what the text adds to it. */
export const goodbye = (endKind: EndKind, prepare: (stand: Stand) => void = () => undefined): Scene => ({
  page: 'gracias',
  needs: [...new Set([END_TEXTS[endKind], 'farewell', 'not_a_filing'])],
  draw: (stand) => {
    const { farewell, boot, said } = stand;
    farewell.view.value = {
      id: 'vista-previa',
      number: SAMPLE_NUMBER,
      endKind,
      reason: said[END_TEXTS[endKind]] ?? '',
      thanks: said.farewell ?? '',
      transcript: 'offer',
      email: SAMPLE_EMAIL,
      notAFiling: said.not_a_filing ?? '',
      pqrsd: boot.pqrsd,
      draftOffer: '',
      copyOffer: said.copy_offer ?? '',
      copySent: said.copy_sent ?? '',
      restricted: null,
      goOn: null,
    };
    prepare(stand);
    return <Farewell state={farewell} />;
  },
});
