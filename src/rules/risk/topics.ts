import { anyOf } from '../cues/weigh.ts';

const TOPIC =
  '(?:curso|cursos|taller|talleres|charla|charlas|capacitacion|diplomado|seminario|prevencion|campaña|programa|tesis|tarea|investigacion|estudio|plan|planes|brigada|brigadas|simulacro|ley|decreto|protocolo|semana|dia|foro|cartilla|comite|concepto|certificado|visita|numero|linea|telefono|subsidio|auxilio|seguro|informacion|estadisticas|politica|libro|pelicula|obra|exposicion|mural|documental|noticia|noticias|clase|conferencia|jornada|licencia|permiso|extintor|kit|botiquin|salida|registro|atencion a|ruta de atencion|ruta|historia|monumento|conmemoracion)';

/** A course about it, the law on it, the certificate against it: a matter of study, unless somebody is in it. */
const STUDIED = anyOf(
  [
    String.raw`${TOPIC} (?:de|del|sobre|contra|para|en|por|acerca de)(?: (?:la|el|los|las|prevencion de|prevencion del|atencion de|manejo de))? (?:(?:prevencion|atencion|manejo) (?:del?|a) )?(?:suicidio|violencia|violencias|genero|victimas|emergencia|emergencias|incendio|incendios|inundacion|inundaciones|maltrato|abuso|acoso|primeros auxilios|bomberos|terremoto|sismo|riesgo|desastres|explosion|explosivos|armas|accidente|accidentes|extorsion|secuestro|deslizamientos?|derrumbes?|conducta suicida|funerario|desplazad\w+|desaparecid\w+|homicidio|feminicidio|convulsiones|infarto)(?: \w+){0,3}`,
    String.raw`(?:se )?(?:incendi|quem|inund|cay|derrumb|rob|atrac|atropell|accident|mat|mur)\w{1,4}(?: \w+){0,6} (?:en (?:el )?(?:19|20)\d\d|el (?:año|mes) pasado|hace (?:\w+ ){1,2}(?:año|mes|semana)\w*)`,
    String.raw`(?:convulsiones|ataques|asma|epilepsia)(?: \w+){0,2} desde (?:pequeñ|niñ|que)\w*|(?:murio|mataron|muerto|muerta)(?: \w+){0,3} (?:en|por) la (?:violencia|guerra)`,
    String.raw`primeros auxilios|auxilio (?:funerario|educativo|de transporte|economico)`,
    String.raw`(?:hace|hara) (?:mas de |como |ya )?(?:\d{1,2}|muchos|varios|diez|veinte|treinta|quince|cinco|tres|cuatro|dos) años(?: \w+){0,4}|en (?:el )?(?:19|20)\d\d|de los años \d+|cuando (?:era|yo era) niñ\w`,
  ],
  'g',
);

export const withoutTopics = (heardText: string): string => heardText.replace(STUDIED, ' algo ');
