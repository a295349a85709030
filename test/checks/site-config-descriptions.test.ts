import { expect } from '@esm-bundle/chai';
import { toJsonSchema } from '@valibot/to-json-schema';
import { FORUM_SHAPES } from '../../src/checks/forum-options.js';
import { DESCRIPTIONS } from '../../src/checks/site-config-descriptions.js';
import { siteConfigSchema } from '../../src/checks/public-schema.js';

interface Json {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

/** Descriptions by path, of all that have one. */
function described(schema: Json, path = ''): Map<string, string> {
  const parts: [Json | undefined, string][] = [
    [schema.items, `${path}[]`],
    ...(schema.anyOf ?? []).map((option): [Json, string] => [option, path]),
    ...Object.entries(schema.properties ?? {}).map(([key, part]): [Json, string] => [
      part,
      path ? `${path}.${key}` : key,
    ]),
  ];
  const own: [string, string][] = schema.description === undefined ? [] : [[path, schema.description]];
  return new Map([...own, ...parts.flatMap(([part, at]) => (part ? [...described(part, at)] : []))]);
}

describe('the JSON schema of the site config', () => {
  // Throws on whatever JSON Schema cannot say.
  const schema = toJsonSchema(siteConfigSchema, { target: 'draft-07', errorMode: 'throw' }) as Json;

  it('says what each part is for', () => {
    expect(Object.fromEntries(described(schema))).to.deep.equal(DESCRIPTIONS);
    expect(Object.keys(schema.properties ?? {}).filter((key) => !(key in DESCRIPTIONS))).to.deep.equal([]);
  });

  it('knows which keys there are and which of them are needed', () => {
    expect(schema).to.have.property('additionalProperties', false);
    expect(schema.required).to.deep.equal([]);
    expect(schema.properties?.['platforms']?.items).to.include({ additionalProperties: false });
    expect(schema.properties?.['platforms']?.items?.required).to.deep.equal(['id', 'label']);
  });

  it('knows the options of each forum, and leaves those of others alone', () => {
    const forums = schema.properties?.['forum']?.anyOf ?? [];
    const typeOf = ({ properties }: Json) => properties?.['type']?.enum?.join() ?? 'another';
    expect(forums.map(typeOf)).to.deep.equal([...Object.keys(FORUM_SHAPES), 'memory', 'another']);
    for (const forum of forums) {
      const isAnother = typeOf(forum) === 'another';
      expect(forum.additionalProperties === false, typeOf(forum)).to.equal(!isAnother);
      if (!isAnother) continue;
      const pattern = new RegExp(forum.properties?.['type']?.pattern ?? '');
      expect(['own', 'memory2', 'memory', 'discourse', ' '].filter((type) => pattern.test(type))).to.deep.equal([
        'own',
        'memory2',
      ]);
    }
  });

  it('tells the content sources apart', () => {
    const sources = schema.properties?.['content']?.items?.anyOf;
    expect(sources?.map(({ required }) => required?.join())).to.deep.equal([
      'type,url',
      'type,entries',
      'type',
      'type,url',
      'type,url',
      'type,url,collection,queryBy,key',
      'type,url,index,key',
      'type,appId,index,key',
    ]);
  });

  it('refuses addresses of other schemes, also as editors read patterns', () => {
    const pattern = new RegExp(schema.properties?.['links']?.properties?.['faqs']?.pattern ?? '', 'u');
    expect(pattern.test('javascript:x')).to.equal(false);
    expect(pattern.test('/faqs')).to.equal(true);
  });
});
