import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';
import type { PausesMessages } from '../../en/screens/pauses.ts';

export const pauses = (f: Formats): PausesMessages => ({
  brief: {
    'by the user': 'Pusiste esta lista en pausa. Reanúdala cuando quieras.',
    trial: 'Los primeros registros están listos. Decide si envías el resto.',
    'spending limit': 'Llegaste a tu límite de gasto. Súbelo para continuar.',
    credentials: 'Tu token venció o falta. Conéctate otra vez para continuar.',
    forbidden: 'La API rechazó tu clave o tu cuenta. Revisa tu clave.',
    quota: 'Se agotó la cuota de tu cuenta. Pide más a soporte.',
    'job not found': 'La API no conoce este trabajo. Revisa el ID del trabajo.',
    'job not created': 'No pudimos crear el trabajo. Escribe el ID de uno existente.',
    'bodies refused':
      'Nuestros lotes son demasiado grandes para tu red. Pregunta a quien aloja esta página.',
    trouble: 'Dos lotes seguidos fallaron. Reanuda para probar con el siguiente.',
    storage: 'No pudimos leer o guardar esta lista aquí. Ábrela para ver qué hacer.',
  },
  connect: 'Volver a conectar',
  connectOther: 'Conectarse con otra clave',
  anotherJob: 'ID de un trabajo existente',
  anotherJobHint: 'Agregaremos los lotes a este trabajo.',
  anotherJobWrong:
    'El ID de un trabajo solo tiene letras, números, “-” y “_”, como 160718103247ad0.',
  anotherJobGo: 'Usar este trabajo',
  storageReport:
    'El informe de lotes de abajo tiene los ID de los lotes que la API aceptó. Con él, el soporte de la API puede darte los resultados.',
  trialBack: (records) =>
    f.plural(records, {
      one: 'El primer registro está listo',
      other: `Los primeros ${f.count(records)} registros están listos`,
    }),
  trialRate: (matched, records) =>
    records === 0
      ? 'Todavía no hay tasa de coincidencias, porque todavía no ha llegado ningún resultado.'
      : `Tasa de coincidencias hasta ahora: ${f.percent(matched / records)} (${f.count(matched)} de ${f.count(records)}). Reanuda para enviar el resto, o cancela para detenerte aquí.`,
  paused(pause) {
    switch (pause.kind) {
      case 'by the user':
        return {
          title: 'En pausa',
          text: 'No se envía nada más hasta que reanudes. Seguimos descargando los resultados de los lotes que la API aceptó.',
        };
      case 'credentials':
        return {
          title: 'Conéctate otra vez para continuar',
          text: `Falta tu token o ya venció: los tokens duran 8 horas. No se perdió nada y continuaremos desde aquí.${said.after(pause.words)}`,
        };
      case 'forbidden':
        return {
          title: 'La API rechazó tu clave o tu cuenta',
          text: `Revisa tu clave de API. Si es correcta, consulta a soporte sobre tu cuenta: las cuentas Restricted y Trial no pueden agregar correos. Luego reanuda. Los lotes aceptados terminarán cuando la API te deje entrar otra vez, y el resto espera aquí.${said.after(pause.words)}`,
        };
      case 'quota':
        return {
          title: 'Se agotó la cuota de tu cuenta',
          text: `Pide más a soporte y reanuda. Los lotes aceptados terminarán como siempre, y el resto espera aquí.${said.after(pause.words)}`,
        };
      case 'job not found':
        return {
          title: 'La API no conoce este trabajo',
          text: `Revisa el ID del trabajo o escribe otro. El lote no se aceptó, y el resto de tu lista espera aquí.${said.after(pause.words)}`,
        };
      case 'job not created':
        return {
          title: 'No pudimos crear el trabajo',
          text:
            (pause.perhapsA1
              ? 'La documentación de la API no dice en qué dirección se crean los trabajos, así que puede que esta página use la equivocada. '
              : '') +
            `No se envió ningún registro. Si ya tienes un trabajo, escribe su ID para usarlo.${said.after(pause.words)}`,
        };
      case 'bodies refused':
        return {
          title: 'Nuestros lotes son demasiado grandes para tu red',
          text: `Se rechazan hasta nuestros lotes más pequeños (cerca de 1 MB), aunque la API acepta 10 MB. Algo entre esta página y la API tiene un límite menor. Pregunta a quien aloja esta página y reanuda.${said.after(pause.words)}`,
        };
      case 'trouble':
        return {
          title: 'Dos lotes seguidos fallaron',
          text: `Hicimos una pausa por precaución. Reanuda para probar con el siguiente lote.${said.after(pause.words)}`,
        };
    }
  },
});
