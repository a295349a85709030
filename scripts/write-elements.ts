/** docs/elements.md: what each public element offers, made from the manifest. */
import type { Declaration, Described, Manifest, Member } from './manifest-plugins.js';
import { publicElements } from './read-manifest.js';

const HEAD = `<!-- Made by \`npm run docs\` from the elements' header comments and types. -->

# Elements

Attributes are for HTML; every attribute is also a property. Properties without an attribute are set from script, and so
are objects. Events bubble and cross shadow roots; their details are typed in \`HelpWizardEventMap\`. How the elements are
made to look like your site is told in [theming.md](theming.md), how they are used in a framework in
[frameworks.md](frameworks.md).

Other elements that the package registers are the parts these are made of: they may change in any release.
`;

/** The page as Markdown, not yet formatted. */
export function elementsPage(manifest: Manifest): string {
  return [HEAD, ...publicElements(manifest).map(elementSection)].join('\n');
}

function elementSection(element: Declaration & { readonly tagName: string }): string {
  const {
    tagName,
    name,
    summary = '',
    description = '',
    members = [],
    events = [],
    slots = [],
    cssParts = [],
  } = element;
  const fields = members.filter((member) => member.kind === 'field');
  const own = fields.filter((field) => !field.static);
  const fixed = fields.filter((field) => field.static);
  return [
    `## \`<${tagName}>\`\n`,
    `${[summary, description].filter(Boolean).join('\n\n')}\n`,
    `The class is \`${name}\`. It takes every [token](theming.md#tokens).\n`,
    table('Properties', ['property', 'attribute', 'type', 'default', 'what it is'], own.map(propertyRow)),
    table(
      `On the class`,
      ['property', 'type', 'what it is'],
      fixed.map(({ type, description: about = '', ...field }) => [
        code(`${name}.${field.name}`),
        code(type?.text),
        about,
      ]),
    ),
    table('Methods', ['method', 'what it does'], members.filter(({ kind }) => kind === 'method').map(methodRow)),
    table('Events', ['event', 'type', 'when'], events.map(eventRow)),
    table('Slots', ['slot', 'what goes in'], slots.map(slotRow)),
    table('Parts', ['part', 'what it is'], cssParts.map(partRow)),
  ]
    .filter(Boolean)
    .join('\n');
}

function propertyRow(field: Member): string[] {
  const { name, attribute, type, description = '', readonly } = field;
  const initial = readonly ? 'read-only' : code(field.default);
  return [code(name), code(attribute), code(type?.text), initial, description];
}

function methodRow({ name, parameters = [], return: result, description = '' }: Member): string[] {
  const taken = parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? 'unknown'}`).join(', ');
  return [code(`${name}(${taken}): ${result?.type?.text ?? 'void'}`), description];
}

function eventRow({ name, type, description = '' }: Described): string[] {
  return [code(name), code(type?.text), description];
}

function slotRow({ name, description = '' }: Described): string[] {
  return [name === '' ? '(default)' : code(name), description];
}

function partRow({ name, description = '' }: Described): string[] {
  return [code(name), description];
}

function code(text: string | undefined): string {
  return text ? `\`${text}\`` : '';
}

function table(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return `### ${heading}\n\n${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
