/**
 * What looks wrong on screen, as far as a script can tell: what is wider than the window, text that is cut
 * off without a way to read it, that overruns its box or lies on other text, buttons whose words take two
 * lines, and targets under 24 pixels (WCAG 2.2, 2.5.8). Runs in the page, in any engine.
 */
export function looksFaults(oneLine: boolean): string[] {
  /* oxlint-disable unicorn/consistent-function-scoping -- only this function's own source is sent to the page */
  /** One line of rendered text. */
  interface Line {
    readonly node: Text;
    readonly rect: DOMRect;
    readonly layer: Element | null;
  }
  const faults: string[] = [];
  const brief = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  const nameOf = (element: Element) =>
    `<${element.localName}> ${brief(element.getAttribute('aria-label') ?? element.textContent)}`;
  const styleOf = (element: Element) => getComputedStyle(element);
  const isShown = (element: Element) =>
    element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ??
    element.getClientRects().length > 0;

  /** Whether an element looks like a button: not a link inside a text, nor the heading of a disclosure. */
  const isButton = (element: Element) => {
    const { display, justifyContent, textAlign, paddingLeft } = styleOf(element);
    return (
      (element.matches('button, a[href]') &&
        display.endsWith('flex') &&
        justifyContent === 'center') ||
      (element.matches('button') && textAlign === 'center' && paddingLeft !== '0px')
    );
  };

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);

  /** The part of a rectangle that its ancestors neither clip nor scroll out of view. */
  const visiblePart = (element: Element, rect: DOMRect): DOMRect => {
    let { left, right, top, bottom } = rect;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY, position } = styleOf(around);
      const box = around.getBoundingClientRect();
      if (overflowX !== 'visible')
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible')
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if (position === 'fixed' || around === document.body) break;
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  const layerOf = (element: Element): Element | null => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (['fixed', 'sticky'].includes(styleOf(around).position) || around.id === 'root')
        return around;
    return null;
  };

  const modal = document.querySelector('[role="dialog"], [role="alertdialog"]');
  const root = modal ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!parentElement || !node.textContent?.trim() || !isShown(parentElement)) continue;
    if (parentElement.closest('.sr-only, option, script, style, noscript')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const rect = visiblePart(parentElement, line);
      if (rect.width > 1 && rect.height > 1)
        texts.push({ node: node as Text, rect, layer: layerOf(parentElement) });
    }
  }

  for (const [i, a] of texts.entries())
    for (const b of texts.slice(i + 1)) {
      if (a.node === b.node || a.layer !== b.layer) continue;
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      // Lines of a large heading are closer together than their letters are high.
      if (across > 2 && down > 0.35 * Math.min(a.rect.height, b.rect.height))
        faults.push(`“${brief(a.node.data)}” lies on “${brief(b.node.data)}”`);
    }

  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!isShown(element) || element.closest('svg, .sr-only, select, [inert], [aria-hidden=true]'))
      continue;
    const { overflowX, textOverflow, display } = styleOf(element);
    const hasText = [...element.childNodes].some(
      (child) => child.nodeType === 3 && child.textContent?.trim(),
    );
    if (
      (hasText || isButton(element)) &&
      display !== 'inline' &&
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1
    ) {
      if (overflowX === 'visible') faults.push(`overruns its box: ${nameOf(element)}`);
      else if (overflowX !== 'auto' && !(textOverflow === 'ellipsis' && element.closest('[title]')))
        faults.push(`cut off: ${nameOf(element)}`);
    }
  }

  /** The maximum number of lines of an element's texts. */
  const lines = (element: Element): number => {
    const tops = new Map<Node, Set<number>>();
    for (const { node, rect } of texts)
      if (element.contains(node))
        tops.set(node, (tops.get(node) ?? new Set()).add(Math.round(rect.top)));
    return Math.max(0, ...[...tops.values()].map(({ size }) => size));
  };
  const targets = root.querySelectorAll<HTMLElement>('button, a[href], input, select, summary');
  for (const target of targets) {
    if (!isShown(target) || target.closest('[inert]')) continue;
    const { display } = styleOf(target);
    if (oneLine && isButton(target) && lines(target) > 1)
      faults.push(`takes ${lines(target)} lines: ${nameOf(target)}`);
    const { width, height } = target.getBoundingClientRect();
    if (display !== 'inline' && width > 1 && (width < 24 || height < 23.5))
      faults.push(`a target of ${Math.round(width)} × ${Math.round(height)} px: ${nameOf(target)}`);
  }
  return [...new Set(faults)];
}
