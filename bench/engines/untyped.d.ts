/** The little of lunr and elasticlunr, which come without types, that the bench calls. */
declare module 'lunr' {
  export interface LunrIndex {
    query(fill: (query: { term(text: string, options: object): void }) => void): { readonly ref: string }[];
  }
  interface LunrBuilder {
    ref(name: string): void;
    field(name: string, options?: { readonly boost: number }): void;
    add(doc: object): void;
  }
  const lunr: {
    (configure: (this: LunrBuilder) => void): LunrIndex;
    tokenizer(text: string): { toString(): string }[];
    readonly Index: { load(stored: object): LunrIndex };
  };
  export default lunr;
}

declare module 'elasticlunr' {
  export interface ElasticlunrIndex<Doc> {
    setRef(name: keyof Doc): void;
    addField(name: keyof Doc): void;
    saveDocument(keep: boolean): void;
    addDoc(doc: Doc): void;
    search(text: string, options: object): { readonly ref: string }[];
  }
  const elasticlunr: {
    <Doc>(configure: (this: ElasticlunrIndex<Doc>) => void): ElasticlunrIndex<Doc>;
    readonly Index: { load<Doc>(stored: object): ElasticlunrIndex<Doc> };
  };
  export default elasticlunr;
}
