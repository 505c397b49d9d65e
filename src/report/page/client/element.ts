/// <reference lib="dom" />

type Attributes = { readonly [name: string]: string };

/**
 * An element with attributes and children. Strings become text nodes and nothing else: there is no way from a string to markup
 * in this script, which is what keeps a hostile answer text.
 */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The element with this id, of this kind; the page's own markup guarantees it. */
export function findElement<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}
