import type { Formats } from '../../formats.ts';
import type { HelpMessages } from '../../en/screens/help.ts';

export const help = (f: Formats): HelpMessages => ({
  help: 'Ayuda',
  helpLead: 'Cómo funciona, qué significan los términos y atajos de teclado.',
  steps: 'Cómo funciona',
  step: [
    'Elige un archivo de Excel o CSV con nombres y direcciones postales, una persona por fila. Todavía no se envía nada.',
    'Asigna las columnas: revisa qué contiene cada una. Reconocemos la mayoría y marcamos las que debes revisar.',
    'Revisa: mira qué enviaremos, y qué filas no enviaremos y por qué.',
    'Envía: mandamos tu lista por lotes y recibimos los resultados. No tienes que hacer nada.',
    'Descarga tu lista con dos columnas más: el correo y el estado de cada fila.',
  ],
  terms: 'Glosario',
  sample: 'Pruébalo con una lista de ejemplo',
  sampleText: '264 personas inventadas, con los defectos de las listas reales.',
  sampleGet: 'Descargar la lista de ejemplo',
  keys: 'Atajos de teclado',
  keysOn: 'Atajos de una sola tecla',
  keysHint: 'Desactívalos si interfieren con el dictado por voz o el lector de pantalla.',
  key: {
    list: 'Mostrar los atajos de teclado',
    new: 'Nueva lista',
    home: 'Inicio',
    search: 'Buscar en las listas anteriores',
    primary: 'Presionar el botón principal de la pantalla',
  },
  or: 'o',
  support: '¿Necesitas más ayuda?',
  supportGo: 'Preguntar a soporte',
  close: 'Cerrar',

  data: 'Qué pasa con mis datos',
  dataLead:
    'Tu lista se queda en esta computadora. Solo enviamos lo necesario para encontrar los correos.',
  about: (days) => [
    {
      title: 'En esta computadora',
      text: `Este navegador guarda tu lista, lo que enviamos, los resultados y el archivo enriquecido, para que nada se pierda al cerrar la pestaña. Los eliminamos ${f.counted(days, { one: 'día', other: 'días' })} después de terminar la lista, o cuando la eliminas. Una lista sin terminar se queda hasta que la elimines. Con cada lista terminada recuerda también quién estaba en ella, en códigos que no se pueden leer, para que no pagues dos veces por la misma persona. Al eliminar la lista, también se eliminan. Las plantillas, que no contienen filas, y tu lista de no contactar, en códigos, se quedan hasta que las elimines.`,
    },
    {
      title: 'Quién puede verlo aquí',
      text: 'Quien use esta computadora con la misma sesión y el mismo navegador puede abrir tus listas, con nombres, direcciones y correos. En una computadora compartida, descarga lo que necesites y elimina la lista.',
    },
    {
      title: 'Qué enviamos',
      text: 'Nombre y apellido, dirección, ciudad, estado, código postal y, si lo elegiste, ID externo. “Revisión” lo muestra antes de enviarlo. Las demás columnas, y las filas que no se pueden enviar, se quedan en esta computadora. También enviamos el nombre del trabajo, que es el de tu archivo si no lo cambias.',
    },
    {
      title: 'Adónde lo enviamos',
      text: 'Por una conexión cifrada a la API de correos de The Data Group, a través del servidor que aloja esta página. Ese servidor no guarda listas, correos ni claves. Durante 30 días recuerda qué pasó con cada lote, para no enviar ninguno dos veces.',
    },
    {
      title: 'Clave, token y contraseña',
      text: 'Tu clave y tu token se quedan en la memoria de esta pestaña y, si eliges seguir conectado, en el almacenamiento de la pestaña hasta que la cierres. Tu usuario y contraseña se usan una vez para obtener un token y no se guardan.',
    },
    {
      title: 'La demostración',
      text: 'Los datos de la demostración se quedan en esta computadora. Sus correos son inventados.',
    },
    {
      title: 'Sin rastreo',
      text: 'Sin cookies, sin estadísticas, sin nada cargado de terceros.',
    },
  ],
  forget: 'Eliminar todos los datos',
  forgetText: 'Elimina de este navegador todas las listas, plantillas y ajustes de esta página.',

  forgotten: 'Se eliminaron todos los datos',
  forgottenLead: 'Esta página ya no tiene nada en este navegador.',
  forgottenStays:
    'Los archivos que descargaste siguen donde los guardaste. Los lotes que la API aceptó terminarán allí.',
  start: 'Inicio',
});
