import type { Page } from '@playwright/test';
import { englishWords, wordsIn } from './support/english.ts';
import { expect, test } from './support/test.ts';

const ENGLISH = englishWords();

/** The English that a person sees, or hears from a screen reader. */
async function englishOn(page: Page): Promise<string[]> {
  const body = page.locator('body');
  // Names stand behind roles, in quotes.
  const heard = (await body.ariaSnapshot()).match(/- \w+ "(?:[^"\\]|\\.)*"/g) ?? [];
  const names = heard.map((line) => line.slice(line.indexOf('"')));
  const text = [await body.innerText(), ...names].join('\n');
  return [...wordsIn(text)].filter((word) => ENGLISH.has(word));
}

test.describe('in a Spanish browser', () => {
  test.use({ locale: 'es-MX' });

  test('the whole demo speaks Spanish', async ({ desk }) => {
    const { page } = desk;
    const screen = async (heading: string, timeout?: number) => {
      await desk.isAt(heading, timeout);
      expect(await englishOn(page)).toEqual([]);
    };
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es-MX');
    await screen('Agrega correos a tu lista');
    await desk.button('Nueva lista').click();
    await screen('Conexión');
    await page.goto('./#/help');
    await screen('Ayuda');
    await page.goto('./#/data');
    await screen('Qué pasa con mis datos');
    await page.goto('./#/');
    await desk.button('Probar la demostración').click();
    await screen('Elige una lista');
    await desk.button('Usar la lista de ejemplo').click();
    await screen('Asigna las columnas');
    await desk.button('Continuar').click();
    await screen('Revisión');
    await desk.button('Enviar lista').click();
    await screen('Progreso');
    await screen('Resultados', 45_000);
    await expect(desk.button('Descargar archivo enriquecido')).toBeVisible();
  });
});

test('the language is chosen by hand, and remembered', async ({ desk }) => {
  const { page } = desk;
  await desk.home();
  await desk.button('Español').click();
  await desk.isAt('Agrega correos a tu lista');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-US');
  await page.reload();
  await desk.isAt('Agrega correos a tu lista');
  await desk.button('English').click();
  await desk.isAt('Append emails to your list');
});
