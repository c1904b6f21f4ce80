import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';
import type { PausesMessages } from '../../en/screens/pauses.ts';

export const pauses = (f: Formats): PausesMessages => ({
  connect: 'Volver a conectar',
  connectOther: 'Conectar con otra clave',
  anotherJob: 'ID de un trabajo existente',
  anotherJobHint: 'Los lotes irán en este trabajo.',
  anotherJobWrong:
    'El ID de un trabajo solo tiene letras, cifras, «-» y «_», como 160718103247ad0.',
  anotherJobGo: 'Seguir con este trabajo',
  storageReport:
    'El informe de lotes de abajo tiene los ID de lo que la API aceptó. Con él, el soporte de la API puede entregarte los resultados.',
  trialBack: (records) =>
    f.plural(records, {
      one: 'El primer registro ya está de vuelta',
      other: `Los primeros ${f.count(records)} registros ya están de vuelta`,
    }),
  trialRate: (matched, records) =>
    records === 0
      ? 'Todavía no se conoce la tasa de coincidencia: no hay ningún resultado.'
      : `Tasa de coincidencia hasta ahora: ${f.percent(matched / records)} (${f.count(matched)} de ${f.count(records)}). Reanuda para enviar el resto, o cancela para dejarlo aquí.`,
  paused(pause) {
    switch (pause.kind) {
      case 'by the user':
        return {
          title: 'En pausa',
          text: 'No se envía nada más hasta que reanudes. Los lotes que la API ya aceptó siguen su curso, y sus resultados se recogen.',
        };
      case 'credentials':
        return {
          title: 'Hace falta un token',
          text: `No hay ninguno, o ha caducado: los tokens duran 8 horas. Tu lista espera; vuelve a conectar y sigue desde aquí.${said.after(pause.words)}`,
        };
      case 'forbidden':
        return {
          title: 'La API rechazó la clave o la cuenta',
          text: `O la clave de API no es correcta, o la cuenta no puede hacer este trabajo por lotes (las cuentas Restricted y Trial no pueden). Lo que ya se aceptó volverá cuando la API te deje entrar de nuevo; el resto espera aquí. Revisa la clave o consulta al soporte por la cuenta, y reanuda.${said.after(pause.words)}`,
        };
      case 'quota':
        return {
          title: 'Se agotó la cuota de tu cuenta',
          text: `Lo que ya se aceptó vuelve como siempre; el resto espera aquí. Pide más al soporte y reanuda.${said.after(pause.words)}`,
        };
      case 'job not found':
        return {
          title: 'La API no conoce este trabajo',
          text: `El lote no se aceptó, y el resto de tu lista espera aquí. Revisa el ID del trabajo o escribe otro.${said.after(pause.words)}`,
        };
      case 'job not created':
        return {
          title: 'No se pudo crear el trabajo',
          text:
            (pause.perhapsA1
              ? 'La API no conoce esa llamada: sus textos no dicen en qué dirección se crean los trabajos, así que puede que esta página pregunte en la equivocada. '
              : '') +
            `No se envió ningún registro. Si ya tienes un trabajo, escribe su ID y sigue con él.${said.after(pause.words)}`,
        };
      case 'bodies refused':
        return {
          title: 'Algo en el camino rechaza lotes de este tamaño',
          text: `Se rechazan hasta los lotes más pequeños que hacemos (1 MB aproximadamente), aunque la API admite 10 MB. Algo entre esta página y la API debe de tener un límite menor; pregunta a quien aloja esta página y reanuda.${said.after(pause.words)}`,
        };
      case 'trouble':
        return {
          title: 'Dos lotes seguidos no salieron adelante',
          text: `Por prudencia, el resto de tu lista espera aquí. Mira qué se respondió y reanuda para probar con el siguiente.${said.after(pause.words)}`,
        };
    }
  },
});
