/** Installs and unpacks what the forums need that are named: `install.ts wordpress mediawiki`. */
import { installPackages, unpackPackages } from '../machine/packages.js';
import { MEDIAWIKI_FILES, MEDIAWIKI_PACKAGES } from '../mediawiki/start.js';
import { WORDPRESS_FILES, WORDPRESS_PACKAGES } from '../wordpress/start.js';

const NEEDS: Readonly<Record<string, { readonly programs: readonly string[]; readonly files: readonly string[] }>> = {
  wordpress: { programs: WORDPRESS_PACKAGES, files: WORDPRESS_FILES },
  mediawiki: { programs: MEDIAWIKI_PACKAGES, files: MEDIAWIKI_FILES },
};

const needs = process.argv.slice(2).flatMap((name) => NEEDS[name] ?? []);
installPackages([...new Set(needs.flatMap(({ programs }) => programs))]);
for (const { files } of needs) unpackPackages(files);
