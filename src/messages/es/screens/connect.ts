import type { Failure } from '../../../api/failure.ts';
import type { Formats } from '../../formats.ts';
import type { ConnectMessages } from '../../en/screens/connect.ts';
import { said } from '../features/apiAnswer.ts';
import { withArticle } from '../withArticle.ts';

const forbidden = (words: string) =>
  `La API rechazó esta clave o cuenta. Revisa la clave. Si es correcta, consulta a soporte sobre tu cuenta: las cuentas Restricted y Trial no pueden agregar correos.${said.after(words)}`;

export const connect = (f: Formats): ConnectMessages => ({
  heading: 'Conexión',
  lead: 'Enviamos tu clave y tu token solo a la API.',
  way: '¿Cómo quieres conectarte?',
  ways: {
    token: { label: 'Con un token', hint: 'Si tienes uno de hace menos de 8 horas.' },
    password: {
      label: 'Con usuario y contraseña',
      hint: 'Los usamos una vez para obtener un token y no los guardamos.',
    },
  },
  key: 'Clave de API',
  keyHint: 'Te la da soporte. No cambia.',
  token: 'Token de autorización',
  tokenHint: 'Dura 8 horas. Si tu cuenta solo tiene clave, déjalo vacío.',
  connectAnyway: 'Conectar de todos modos',
  pasteToken: 'Pegar un token',
  username: 'Usuario',
  password: 'Contraseña',
  show: 'Mostrar',
  hide: 'Ocultar',
  keep: 'Seguir conectado hasta que cierre esta pestaña',
  keepHint: 'Si no, tendrás que escribirlos otra vez al recargar.',
  connect: 'Conectar',
  keyMissing: 'Escribe tu clave de API.',
  usernameMissing: 'Escribe tu usuario.',
  passwordMissing: 'Escribe tu contraseña.',
  unprintable:
    'Hay un carácter que las claves y los tokens no tienen. Cópialo otra vez, sin espacios ni saltos de línea.',
  command:
    'Este comando curl no tiene un encabezado x-api-key ni AuthorizationToken. Pega solo la clave o el token.',
  swapped: 'Puede que estén cambiados: el token suele ser más largo que la clave.',
  same: 'La clave y el token son iguales, pero deberían ser distintos. Pega cada uno en su campo.',
  swap: 'Intercambiarlos',
  connected: 'Estás conectado',
  since: (at, left) =>
    left > 0
      ? `Desde ${withArticle(f.time(at))}. A tu token le quedan cerca de ${f.duration(left)}.`
      : `Desde ${withArticle(f.time(at))}, hace más de 8 horas. Es probable que tu token haya vencido.`,
  accepted: 'La API aceptó tu clave y tu token.',
  notYetAccepted:
    'La API todavía no ha aceptado tu clave ni tu token. Puedes continuar: si los rechaza, te avisaremos.',
  goOn: 'Mantener esta conexión',
  disconnect: 'Desconectar',
  noLive: 'Aquí solo está disponible la demostración',
  noLiveText: 'Quien aloja esta página puede activar tus propias listas en su configuración.',
  support: 'Preguntar a soporte',
  about: [
    {
      title: 'De dónde sale la clave',
      text: 'Soporte da a cada cliente una clave de API. No cambia.',
    },
    {
      title: 'De dónde sale el token',
      text: 'La API lo emite con tu usuario y contraseña. Dura 8 horas. Si vence mientras procesamos una lista, hacemos una pausa y te pedimos otro; no se pierde nada.',
    },
    {
      title: 'Dónde los guardamos',
      text: 'En la memoria de esta pestaña. Si eliges seguir conectado, también en el almacenamiento de la pestaña, que se borra al cerrarla. Nunca en una URL, un registro de actividad ni los registros de tu lista.',
    },
  ],
  refusedCredentials({ kind, words }, hasToken) {
    if (kind === 'forbidden') return forbidden(words);
    return hasToken
      ? `La API rechazó este token. Los tokens duran 8 horas: escribe uno nuevo o conéctate con tu usuario y contraseña.${said.after(words)}`
      : `La API exige un token con esta clave. Escribe uno o conéctate con tu usuario y contraseña.${said.after(words)}`;
  },
  refused(failure: Failure): string {
    switch (failure.kind) {
      case 'unauthorized':
        return `La API rechazó este usuario o contraseña.${said.after(failure.words)}`;
      case 'forbidden':
        return forbidden(failure.words);
      case 'unreachable':
        return 'No podemos conectarnos con la API en este momento. Revisa tu conexión a internet e inténtalo otra vez. Si sigue sin funcionar, pregunta a quien aloja esta página.';
      case 'unclear':
        return failure.status < 400
          ? `Iniciaste sesión, pero no encontramos un token en la respuesta. Pega un token y avisa a soporte.${said.after(failure.words)}`
          : `La API tuvo un problema y no dio una respuesta clara (${failure.status}). Inténtalo dentro de un minuto, o pega un token.`;
      case 'throttled':
        return 'La API está limitando nuestra velocidad. Espera un minuto e inténtalo otra vez.';
      case 'quota':
        return `La cuota de tu cuenta se agotó. Pide más a soporte.${said.after(failure.words)}`;
      default:
        return `No pudimos iniciar sesión. También puedes pegar un token.${'words' in failure ? said.after(failure.words) : ''}`;
    }
  },
});
