import type { Transport } from './deliver.ts';

/** Reserved names: no mail could ever go there (RFC 2606). */
const NOWHERE = /@no-existe\.example$/i;

/** The demo's mail server: it takes everything and sends nothing; a mailbox at no-existe.example does not exist. */
export const pretendTransport: Transport = ({ to }) => {
  if (!NOWHERE.test(to)) return Promise.resolve('250 2.0.0 Demo: ningún correo sale de este equipo');
  const response = '550 5.1.1 Demo: ese buzón no existe';
  return Promise.reject(
    Object.assign(new Error(response), { response, responseCode: 550, command: 'RCPT TO' }),
  );
};
