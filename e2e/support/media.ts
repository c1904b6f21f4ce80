import type { Page } from '@playwright/test';

/** Emulates media features (dark, forced colors), and waits until the page has changed. */
export async function showIn(
  page: Page,
  media: NonNullable<Parameters<Page['emulateMedia']>[0]>,
): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((change) => change instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}
