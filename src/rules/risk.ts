import { foldAccents } from './fold.ts';

/**
 * `threat`: against the public servant. `life`: somebody may hurt themselves. `violence`: somebody is being hurt.
 * `emergency`: fire, an injured person, a flood, a robbery under way.
 */
export type Risk = 'threat' | 'life' | 'violence' | 'emergency';

const HURT =
  '(?:matar|pelar|quebrar|golpear|pegar|apuñalar|quemar|picar|joder|cascar|reventar|tumbar|bajar|desaparecer)';

const SIGNS: [Risk, RegExp][] = [
  ['threat', new RegExp(String.raw`\b(?:l[oae]s?|te|os)\s+(?:voy|vamos|van)\s+a\s+${HURT}(?:l[oae]s?)?\b`)],
  ['threat', new RegExp(String.raw`\b(?:voy|vamos|van)\s+a\s+${HURT}(?:l[oae]s?|te)\b`)],
  [
    'threat',
    /\b(?:le|te|les) (?:voy|vamos) a (?:meter|pegar|dar) (?:un tiro|unos tiros|plomo|candela|un balazo|una puñalada|una golpiza|una paliza|en la jeta)\b/,
  ],
  [
    'threat',
    /\b(?:le|te|les) (?:voy|vamos) a (?:partir|romper|volver) (?:la|esa|su) (?:cara|jeta|trompa|boca|cabeza)\b/,
  ],
  ['threat', /\b(?:se|yo se|sabemos) donde (?:vive|trabaja|viven|estudia|estudian)\b/],
  ['threat', /\b(?:lo|la|los|las) (?:espero|esperamos) (?:a la salida|afuera)\b/],
  [
    'threat',
    /\b(?:aténgase|atengase|cuidese|se arrepentira|me las (?:paga|va a pagar|pagan)|las va a pagar|cuide a su familia|su familia (?:va a|se va a)|voy a (?:ir )?(?:buscarl[oae]s?|ir por ustedes))\b.*(?:consecuencias|familia|pagar?|arrepent|busc|porque|$)/,
  ],
  [
    'threat',
    /\b(?:bomba|plomo|bala|tiros?) (?:en|a|para) (?:la oficina|ustedes|usted|esa oficina|la alcaldia|la gobernacion|los funcionarios)\b/,
  ],
  [
    'life',
    /\b(?:me (?:quiero|voy a|quisiera) (?:matar|morir|quitar la vida|suicidar|ahorcar|tirar)|quiero (?:morir(?:me)?|matarme|suicidarme|quitarme la vida|acabar con mi vida)|voy a (?:matarme|suicidarme|quitarme la vida)|no quiero (?:vivir|seguir viviendo)|quitarme la vida|suicid(?:io|arme|arse)|ya no (?:quiero|vale la pena) vivir|acabar con (?:todo|mi vida)|pensamientos suicidas|(?:se|me) (?:intento|trato de|quiere|queria|va a) (?:suicidar|matar|quitar la vida)|mejor me (?:muero|mato)|(?:no le encuentro|no tiene|sin) sentido (?:a )?(?:la |mi )?vida)\b/,
  ],
  [
    'violence',
    /\b(?:me (?:esta|estan) (?:pegando|golpeando|amenazando|maltratando|violando|persiguiendo|secuestrando)|mi (?:esposo|marido|pareja|novio|compañero|padrastro|papa|ex|ex ?pareja|hermano|vecino) me (?:pega|golpea|maltrata|amenaza|viola|violo|pego|golpeo|amenazo|quiere matar)|me (?:pega|golpea|maltrata|amenaza) mi|violencia (?:intrafamiliar|domestica|sexual|de genero)|abuso sexual|me (?:violo|violaron|secuestraron)|me (?:quieren|van a) matar|estoy (?:amenazad[oa]|secuestrad[oa])|amenazas de muerte|maltrat(?:o|an|a) (?:infantil|al niño|a los niños|a mis hijos)|le pega a (?:mi|la|el|su|los|las) (?:hij[oa]s?|niñ[oa]s?|mama|mujer|esposa)|(?:me|nos|la|lo|los|las) amenazaron|nos (?:estan|esta) (?:extorsionando|amenazando|persiguiendo)|me (?:estan|esta) extorsionando|(?:fue|fui|han|ha sido) (?:violad[oa]|abusad[oa]|secuestrad[oa])|mi (?:pareja|esposo|marido|ex) me (?:encerro|ahorco|persigue|acosa)|(?:persona|hombre|tipo|sujeto|man)s? armad[oa]s?|desplazad[oa] por (?:amenazas|grupos|la violencia))\b/,
  ],
  [
    'threat',
    /\b(?:voy|vamos) a (?:ir a )?(?:quemar|incendiar|poner(?:les)? una bomba|meter(?:les)? candela)(?:l[eoa]s?)?\b/,
  ],
  [
    'emergency',
    /\b(?:hay (?:un|una) (?:incendio|explosion|inundacion|avalancha|deslizamiento|derrumbe|herid[oa]|muert[oa]|fuga de gas|balacera|persona armada|pelea con cuchillos?)|hay heridos|se (?:esta|estan) (?:quemando|incendiando|ahogando|desangrando|inundando|derrumbando|infartando)|(?:necesito|necesitamos|manden|llamen|pidan) (?:una |la |a la |a los |los |un )?(?:ambulancia|bomberos|policia|auxilio|medico urgente)|se desmayo|(?:un|una) (?:avalancha|deslizamiento|derrumbe|creciente|inundacion) (?:se llevo|tapo|arraso|acabo)|(?:esta|estan) (?:robando|atracando|infartad[oa]|convulsionando|desangrad[oa])|(?:me|nos) estan (?:robando|atracando)|es una emergencia|emergencia por favor|tengo una emergencia|auxilio por favor)\b|^\W*(?:auxilio|socorro|emergencia|ayuda urgente)\W*$/,
  ],
];

/** The first sign of risk in a text, or undefined. It only brings the servant a card; nobody is refused for it. */
export function riskIn(text: string): Risk | undefined {
  const folded = foldAccents(text.normalize('NFC')).replace(/\s+/g, ' ');
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0];
}
