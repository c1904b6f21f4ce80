import type { Formats } from '../../formats.ts';
import type { HelpMessages } from '../../en/screens/help.ts';

export const help = (f: Formats): HelpMessages => ({
  help: 'Ayuda',
  helpLead: 'Cómo funciona, qué significan las palabras y cómo ir más rápido.',
  steps: 'De una lista a los correos',
  step: [
    'Elige un archivo de Excel o CSV: nombres y direcciones postales, una persona por fila. Todavía no se envía nada.',
    'Asigna las columnas: di qué contiene cada una. La mayoría se reconocen; lo que no es seguro se señala.',
    'Revisa: ve cuántos registros salen, qué filas no y por qué, y exactamente qué sale de esta computadora.',
    'Envía y olvídate. La lista va por lotes y vuelve cuando la API ha terminado.',
    'Descarga la misma lista con dos columnas más: el correo y qué pasó con la fila.',
  ],
  terms: 'Palabras de esta página',
  sample: 'Pruébalo con un ejemplo',
  sampleText: '264 personas inventadas, con los defectos que suelen tener las listas.',
  sampleGet: 'Descargar la lista de ejemplo',
  keys: 'Atajos de teclado',
  keysOn: 'Atajos de una sola tecla',
  keysHint: 'Desactívalos si estorban al dictado por voz o a tu lector de pantalla.',
  key: {
    list: 'Mostrar esta lista de atajos',
    new: 'Nueva lista',
    home: 'Ir al inicio',
    search: 'Buscar en las listas anteriores',
    primary: 'Pulsar el botón principal de la pantalla',
  },
  or: 'o',
  support: '¿Algo más?',
  supportGo: 'Preguntar a soporte',
  close: 'Cerrar',

  data: 'Qué pasa con mis datos',
  dataLead:
    'En pocas palabras: tu lista se queda en esta computadora, y solo sale lo necesario para encontrar los correos.',
  about: (days) => [
    {
      title: 'En esta computadora',
      text: `Tu lista, lo enviado, los resultados y el archivo completado se guardan en este navegador para que nada se pierda al cerrar la pestaña. Se borran ${f.counted(days, { one: 'día', other: 'días' })} después de terminar la lista, o cuando la eliminas. Una lista con lotes sin terminar se queda hasta que la elimines.`,
    },
    {
      title: 'Quién puede verlo aquí',
      text: 'Quien use esta computadora con la misma sesión y este navegador: puede abrir tus listas, con nombres, direcciones y correos. En una computadora compartida, descarga lo que necesites y elimina la lista.',
    },
    {
      title: 'Qué sale de esta computadora',
      text: 'Nombre y apellido, dirección, ciudad, estado y código ZIP, y un ID externo si elegiste uno, de las filas que se pueden completar. “Revisión” lo muestra antes de que salga. Las demás columnas y filas nunca salen. El nombre del archivo va como nombre del trabajo, y puedes cambiarlo.',
    },
    {
      title: 'Adónde va',
      text: 'A la API de correos de The Data Group, cifrado por el camino, a través del servidor de quien aloja esta página. Ese servidor lo pasa y no guarda listas, correos ni claves: solo, durante 48 horas, qué fue de cada lote, para no enviar ninguno dos veces.',
    },
    {
      title: 'Clave, token y contraseña',
      text: 'La clave y el token están en la memoria de esta pestaña; si marcas la casilla, también en el almacenamiento de la pestaña hasta que se cierra. El usuario y la contraseña se usan una vez para pedir un token y no se guardan.',
    },
    {
      title: 'La demostración',
      text: 'Todo lo suyo se queda en esta computadora. Sus correos son inventados.',
    },
    {
      title: 'Nadie más',
      text: 'Sin cookies, sin estadísticas, sin nada cargado de terceros.',
    },
  ],
  forget: 'Borrarlo todo',
  forgetText: 'Borra de este navegador todas las listas y ajustes de esta página, de una vez.',

  forgotten: 'Se eliminaron todos los datos',
  forgottenLead: 'En este navegador no queda nada de esta página.',
  forgottenStays:
    'Lo que descargaste sigue donde lo guardaste. Los lotes que la API ya había aceptado terminan allí.',
  start: 'Ir al inicio',
});
