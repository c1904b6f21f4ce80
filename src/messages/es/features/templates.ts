import type { Formats } from '../../formats.ts';
import type { TemplateMessages } from '../../en/features/templates.ts';

export const templates = (f: Formats): TemplateMessages => {
  const quoted = (names: readonly string[]) => f.list(names.map((name) => `“${name}”`));
  return {
    title: 'Plantillas',
    description:
      'Una plantilla recuerda cómo se asignan las columnas, lo que elegiste en la pantalla Revisión y las opciones de descarga. La aplicamos automáticamente a las listas con las mismas columnas.',
    none: 'Aún no tienes plantillas. Puedes guardar una en la pantalla Revisión o Resultados.',
    close: 'Cerrar',
    columns: (n) => f.counted(n, { one: 'columna', other: 'columnas' }),
    saved: (at) => `guardada el ${f.date(at)}`,
    shared: 'de quien aloja esta página',
    fit: (missing) =>
      missing.length === 0
        ? 'esta lista tiene sus columnas'
        : `no están en esta lista: ${quoted(missing)}`,
    of: (action, name) => `${action}: ${name}`,
    apply: 'Aplicar',
    rename: 'Cambiar nombre',
    newName: 'Nuevo nombre',
    saveName: 'Guardar nombre',
    cancel: 'Cancelar',
    export: 'Exportar',
    remove: 'Eliminar',
    removed: (name) => `Se eliminó “${name}”.`,
    undo: 'Deshacer',
    import: 'Importar una plantilla',
    importFile: 'Archivo de plantilla',
    imported: (name) => `Se importó “${name}”.`,
    importFailed: (file) => `No podemos importar ${file}`,
    problems: {
      'not JSON':
        'No es un archivo de plantilla. Elige un archivo .json exportado desde esta página.',
      'not a template': 'No es una plantilla. Elige un archivo exportado desde esta página.',
      'later version':
        'Se creó con una versión más nueva de esta página. Pide a quien aloja esta página que la actualice.',
      missing: (field) => `Falta “${field}”. Exporta la plantilla otra vez.`,
      unknown: (field) =>
        `Tiene un ajuste que esta página no conoce: “${field}”. Exporta la plantilla otra vez.`,
      wrong: (field) => `El valor de “${field}” no es válido. Exporta la plantilla otra vez.`,
      'no such column': (field, column) =>
        `“${field}” usa “${column}”, que no es una de las columnas de la plantilla.`,
    },
    save: 'Guardar como plantilla',
    saveHint:
      'Para tu próxima lista con las mismas columnas: guarda cómo se asignan, tus elecciones y las opciones de descarga. No contiene filas, ni el nombre del trabajo, ni la clave o el token.',
    name: 'Nombre de la plantilla',
    nameHint: 'Por ejemplo, “Donantes del mes”.',
    replaces: 'Ya tienes una plantilla con este nombre. Al guardar, la reemplazas.',
    saveIt: 'Guardar plantilla',
    replace: 'Reemplazar plantilla',
    savedAs: (name) => `Se guardó “${name}”.`,
    urlLeft:
      'La URL de aviso no se guarda con la plantilla, porque puede contener una contraseña o una clave.',
    wrongName: (problem, most) =>
      problem === 'empty' ? 'Escribe un nombre.' : `Usa ${f.count(most)} caracteres o menos.`,
    taken: (name) => `Ya tienes una plantilla llamada “${name}”.`,
    applied: (name) => `Se aplicó la plantilla “${name}”`,
    applyAgain: (name) => `Aplicar la plantilla “${name}”`,
    lacks: (names) =>
      `Esta lista no tiene ${f.plural(names.length, { one: 'la columna', other: 'las columnas' })} ${quoted(names)}`,
    lacksText: (fields) =>
      fields.length === 0
        ? 'Se aplicó el resto de la plantilla.'
        : `Se aplicó el resto de la plantilla. Revisa ${f.list(fields)}.`,
    limitLeft:
      'El límite de gasto de la plantilla no está en la unidad que usa esta página (registros o una moneda), así que no lo aplicamos. Si quieres un límite, escríbelo aquí.',
    count: (n) =>
      n === 0
        ? 'Guarda una plantilla en la pantalla Revisión o Resultados para preparar más rápido tu próxima lista.'
        : `${f.counted(n, { one: 'plantilla', other: 'plantillas' })}. ${f.plural(n, { one: 'La', other: 'Las' })} aplicamos automáticamente a las listas con las mismas columnas.`,
    manage: 'Administrar plantillas',
    shortLife: {
      tab: 'No podemos guardar plantillas en este navegador: se eliminan al recargar o cerrar esta pestaña. Exporta las que quieras conservar.',
      session:
        'Parece una ventana privada. El navegador elimina las plantillas al cerrarla. Exporta las que quieras conservar.',
    },
  };
};
