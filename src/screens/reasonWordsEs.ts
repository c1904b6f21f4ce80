import type { ReasonWords } from './reasonWords.ts';

export const es = (): ReasonWords => ({
  notSent: {
    'no first name': 'Falta el nombre',
    'no last name': 'Falta el apellido',
    'no street address': 'Falta la dirección',
    'no ZIP code, and no city and state': 'Falta el código ZIP, o la ciudad y el estado',
    'already has an e-mail': 'Ya tiene correo',
    'too long': 'Demasiado larga para enviarla',
    'header line': 'Línea de encabezado, no una persona',
  },
  repairs: {
    'spaces trimmed': 'Espacios de más quitados',
    'invisible characters removed': 'Caracteres invisibles quitados',
    'stray quotes removed': 'Comillas sueltas quitadas',
    'stray commas removed': 'Comas finales quitadas',
    'placeholder left out': 'Rellenos como «N/A» o «-», omitidos',
    'ZIP padded': 'Códigos ZIP con su cero inicial de vuelta',
    'ZIP+4 shortened': 'Códigos ZIP+4 reducidos a cinco cifras',
    'ZIP from number': 'Códigos ZIP guardados como número, recuperados',
    'ZIP from text': 'Códigos ZIP sacados de un texto más largo',
    'ZIP left out': 'Valores que no pueden ser un código ZIP, omitidos; van ciudad y estado',
    'state abbreviated': 'Nombres de estado abreviados',
    'full name split': 'Nombres completos separados en nombre y apellido',
  },
});
