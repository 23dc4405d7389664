/**
 * What a node is and where it stands, whatever its page calls the fields of a form: a field named `firstChild` takes the place of the
 * form's own `firstChild`, for content scripts too (https://html.spec.whatwg.org/#the-form-element, LegacyOverrideBuiltIns). The
 * prototypes of our world are out of any page's reach, and asking them costs no more.
 */

const getter = <Owner extends object, Name extends keyof Owner>(prototype: Owner, name: Name) => {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get ?? missing;
  return (owner: Owner): Owner[Name] => read.call(owner) as Owner[Name];
};

/** A browser too old for a property answers as it would have. */
const missing = (): undefined => undefined;

/** Whether the element's fields hide something that every element has, from code that asks the element itself. */
export const isClobbered = (element: Element): boolean =>
  element instanceof HTMLFormElement &&
  [Node.prototype, Element.prototype].flatMap(Object.getOwnPropertyNames).some((name) => Object.hasOwn(element, name));

export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const firstChildOf = getter(Node.prototype, 'firstChild');
export const lastChildOf = getter(Node.prototype, 'lastChild');
export const nextSiblingOf = getter(Node.prototype, 'nextSibling');
export const parentNodeOf = getter(Node.prototype, 'parentNode');
export const parentElementOf = getter(Node.prototype, 'parentElement');
export const childNodesOf = getter(Node.prototype, 'childNodes');
export const isConnected = getter(Node.prototype, 'isConnected');
export const localNameOf = getter(Element.prototype, 'localName');
export const shadowRootOf = getter(Element.prototype, 'shadowRoot');
export const assignedSlotOf = getter(Element.prototype, 'assignedSlot');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/**
 * Elements that pages are full of and that can have no shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name): left out by the browser,
 * which is cheaper than for us to look at each.
 */
const NO_HOSTS = `:not(${'a abbr b br button circle code dd defs dl dt em figcaption figure font form g i img input label li link meta noscript ol option path picture polygon rect script small source strong style sup svg table tbody td th time tr u ul use'.split(' ').join()})`;

/** The elements in a node that may have a shadow root, now or later. */
export const hostsIn = (node: ParentNode & Node): NodeListOf<Element> =>
  (node instanceof Element ? Element.prototype : DocumentFragment.prototype).querySelectorAll.call(node, NO_HOSTS);

export const isVisible = (element: Element, options: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const scrollTo = (element: Element, options: ScrollIntoViewOptions): void =>
  Element.prototype.scrollIntoView.call(element, options);
