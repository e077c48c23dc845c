/** Pieces of the patterns of this folder, in Spanish without accents. Everything repeated is bounded: linear time. */
const upTo = (most: number) => String.raw`(?: \w+){0,${String(most)}}`;
export const few = upTo(2);
export const some = upTo(4);
export const many = upTo(6);

export const OFFICE =
  '(?:ipes|instituto|entidad|oficina|alcaldia|gobernacion|secretaria|distrito|ventanilla|plaza|espacio publico|sede|institucion|departamento|municipio|programa)';

/** Whoever works for the institution, by office or by where they sit. */
export const SERVANT = String.raw`(?:(?:funcionari|emplead|servidor|servidora|doctor|coordinador|supervisor|gestor|celador|vigilant|portero|porteria|recepcionist|secretari|administrador|contratist|asesor|abogad|ingenier|director|inspector|orientador|lider|jefe|jefa|alcalde|gobernador|promotor|interventor|facilitador|profesor|tallerist|instructor|psicolog|rector|alcaldesa|trabajadora social|personal|politic|concejal|diputad|edil|medic|enfermer|auxiliar|operari|cajer|notificador|visitador|monitor|docent|policia|inspectora|gerent|tesorer|almacenist|conductor de la|presidente de la junta)\w{0,4}|(?:guardas?|guardias?)(?= )|(?:señor|señora|señorita|muchach|niñ|tip|joven|persona|chic|person|man|vieja|viejo|doña|don)\w{0,4}${few} (?:de (?:la |el )?(?:ventanilla|entrada|puerta|recepcion|oficina|archivo|cartera|informacion|caja|turno|modulo|piso|taquilla|seguridad|aseo|chat|puesto)|del (?:${OFFICE}|${few} piso|turno|chat|modulo|archivo|area|aseo)|de ${OFFICE}|de espacio publico|(?:los|las|el|la|quienes?) que (?:me |nos |lo |la )?(?:atiend|atend|reparte|maneja|contest|respond|revis)\w{0,5}|que (?:me |nos |lo |la )?(?:atiend|atend|recib|reparte|maneja|hace la|contest|respond|dicta|revis|entreg)\w{0,5}))`;

export const PERIOD =
  '(?:(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|varios|varias|muchos|muchas|unos|unas|mas|casi|como|mil|medio|media|todo|toda|el|la|ya|de|\\d{1,3}) ){1,4}(?:hora|dia|semana|mes|mese|año|rato|tiempo|mañana|tarde|minuto)s?';

/** Papers that are handed in, and only then. */
export const FORMAL_PAPER =
  '(?:carta|oficio|memorial|escrito|recurso|tutela|soporte|anexo|informe|poder|demanda|apelacion|descargo|comunicacion|comunicado|requerimiento|subsanacion|cuenta de cobro|impugnacion|incapacidad|propuesta tecnica|acta|nota|respuesta al requerimiento|autorizacion firmada)e?s?';
export const PLAIN_PAPER =
  '(?:documento|documentacion|papel|papeles|papeleria|formulario|formato|archivo|pdf|foto|solicitud|carpeta|sobre|paquete|certificado|fotocopia|copia|escaneado|planilla|plano|hoja de vida|factura|recibo|contrato|propuesta|todo)e?s?';
export const THE =
  '(?:(?:un|una|unos|unas|mi|mis|el|la|los|las|este|esta|estos|estas|otro|otra|nuestro|nuestra|sus?|al|del) )?';
