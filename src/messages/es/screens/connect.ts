import type { Failure } from '../../../api/failure.ts';
import type { Formats } from '../../formats.ts';
import type { ConnectMessages } from '../../en/screens/connect.ts';

const said = (words: string) => (words === '' ? '' : ` La respuesta fue: “${words}”.`);

const forbidden = (words: string) =>
  `La API rechazó la clave, o tu tipo de cuenta no puede hacer esto: las cuentas Restricted y Trial no pueden completar listas. Comprueba primero la clave; si es correcta, pregunta a soporte por la cuenta.${said(words)}`;

export const connect = (f: Formats): ConnectMessages => ({
  heading: 'Conexión',
  lead: 'Tu clave y tu token van con cada llamada a la API, y a ningún otro sitio.',
  way: '¿Cómo quieres conectarte?',
  ways: {
    token: { label: 'Con un token', hint: 'Tienes uno de hace menos de 8 horas.' },
    password: {
      label: 'Con usuario y contraseña',
      hint: 'Con ellos pedimos un token, una sola vez. No se guardan.',
    },
  },
  key: 'Clave de la API',
  keyHint: 'Hay una por cliente y te la da soporte. Siempre es la misma.',
  token: 'Token de autorización',
  tokenHint:
    'Dura 8 horas. La API te lo da a cambio de tu usuario y contraseña. Si tu cuenta solo tiene clave, déjalo vacío.',
  connectAnyway: 'Conectar de todos modos',
  pasteToken: 'Pegar un token',
  username: 'Usuario',
  password: 'Contraseña',
  show: 'Mostrar',
  hide: 'Ocultar',
  keep: 'Mantener la conexión hasta que se cierre esta pestaña',
  keepHint: 'Si no, al recargar la página se vuelve a preguntar.',
  connect: 'Conectar',
  keyMissing: 'Escribe la clave de la API.',
  usernameMissing: 'Escribe el usuario.',
  passwordMissing: 'Escribe la contraseña.',
  unprintable:
    'Hay un carácter que ninguna clave ni token tiene. Cópialo de nuevo, sin espacios ni saltos de línea por medio.',
  command:
    'Esto es un comando curl entero y no tiene encabezado x-api-key ni AuthorizationToken. Pega solo la clave o el token.',
  swapped: 'Parecen cambiados: el token suele ser el más largo. Compruébalo antes de seguir.',
  same: 'La clave y el token son iguales. Son dos cosas distintas: pega cada una en su sitio.',
  swap: 'Intercambiarlos',
  connected: 'Hay conexión',
  since: (at, left) =>
    left > 0
      ? `Desde las ${f.time(at)}. Un token dura 8 horas: quedan unas ${f.duration(left)}.`
      : `Desde las ${f.time(at)}, hace más de 8 horas: lo más probable es que el token haya caducado.`,
  accepted: 'La API aceptó tu clave y tu token.',
  notChecked:
    'La API aún no ha respondido, así que la clave y el token no están comprobados. Puedes seguir; si los rechaza, te avisaremos.',
  goOn: 'Seguir sin cambios',
  disconnect: 'Desconectar',
  noLive: 'Esta página solo está preparada para la demostración',
  noLiveText: 'Quien la aloja puede permitir listas propias en su configuración.',
  support: 'Preguntar a soporte',
  about: [
    {
      title: 'De dónde sale la clave',
      text: 'Soporte da a cada cliente una clave de la API. Siempre es la misma.',
    },
    {
      title: 'De dónde sale el token',
      text: 'La API lo entrega a cambio de tu usuario y contraseña. Dura 8 horas; un trabajo que dura más espera a que haya otro y no pierde nada.',
    },
    {
      title: 'Dónde se guardan',
      text: 'En la memoria de esta pestaña. Si marcas la casilla, también en el almacenamiento propio de la pestaña, que se vacía al cerrarla. Nunca en una dirección, un registro de actividad ni en los datos de la lista.',
    },
  ],
  refusedCredentials({ kind, words }, hasToken) {
    if (kind === 'forbidden') return forbidden(words);
    return hasToken
      ? `La API rechazó este token. Los tokens duran 8 horas: escribe uno nuevo, o conéctate con usuario y contraseña.${said(words)}`
      : `La API pide un token con esta clave. Escribe uno, o conéctate con usuario y contraseña.${said(words)}`;
  },
  refused(failure: Failure): string {
    switch (failure.kind) {
      case 'unauthorized':
        return `La API rechazó el usuario o la contraseña.${said(failure.words)}`;
      case 'forbidden':
        return forbidden(failure.words);
      case 'unreachable':
        return 'Ahora mismo no se puede llegar a la API. Comprueba la conexión de esta computadora e inténtalo de nuevo; si sigue igual, pregunta a quien aloja esta página.';
      case 'unclear':
        return failure.status < 400
          ? `Has entrado, pero en la respuesta no había un token donde lo buscamos. Pega un token y avisa a soporte.${said(failure.words)}`
          : `La API tuvo problemas y no dio una respuesta clara (${failure.status}). Inténtalo dentro de un minuto, o pega un token.`;
      case 'throttled':
        return 'La API pide ir más despacio. Espera un minuto e inténtalo de nuevo.';
      case 'quota':
        return `La cuota de tu cuenta está agotada. Pide más a soporte.${said(failure.words)}`;
      default:
        return `No se pudo entrar. También puedes pegar un token.${'words' in failure ? said(failure.words) : ''}`;
    }
  },
});
