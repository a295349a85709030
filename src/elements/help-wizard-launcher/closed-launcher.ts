import type { LitElement, TemplateResult } from 'lit';
import type { ClearanceController } from '../../controllers/clearance-controller.js';
import type { IssueSource } from '../../controllers/count-issues.js';
import type { IssueCountController } from '../../controllers/issue-count-controller.js';
import type { AdapterLoaders } from '../../controllers/site-loader.js';
import { firstIcon, isFirstIconName } from '../parts/first-icons.js';
import { wizardAdapters } from '../parts/wizard-adapters.js';

/** What a badge counts, and whether there is to be one. */
interface Badged extends Pick<IssueSource, 'config' | 'adapter'> {
  readonly badge: boolean;
}

/** What a closed launcher does besides waiting. Each part is loaded where it is needed: most visitors only open it. */
export class ClosedLauncher {
  readonly #host: LitElement;
  readonly #button: () => Element | null;
  readonly #onError: (error: unknown) => void;
  #clearance: Promise<ClearanceController> | null = null;
  #covers: ClearanceController | null = null;
  #issues: IssueCountController | null = null;

  /** `button`: the closed button; `null` while the launcher is open. */
  constructor(host: LitElement, button: () => Element | null, onError: (error: unknown) => void) {
    this.#host = host;
    this.#button = button;
    this.#onError = onError;
  }

  /** Whether the button covers what has the focus on the page. */
  get isCovering(): boolean {
    return this.#covers?.isCovering ?? false;
  }

  /** The icon of this name; one that is not among the first ones stands in for the question mark once it is loaded. */
  icon(name: string): TemplateResult {
    if (isFirstIconName(name)) return firstIcon(name);
    if (name !== this.#iconName) void this.#loadIcon(name);
    return this.#icon ?? firstIcon('question');
  }
  #iconName = '';
  #icon: TemplateResult | null = null;

  async #loadIcon(name: string): Promise<void> {
    this.#iconName = name;
    this.#icon = null;
    // Offline the question mark says as much.
    const icons = await import('../parts/icons.js').catch(() => null);
    if (name !== this.#iconName || icons?.isIconName(name) !== true) return;
    this.#icon = icons.icon(name);
    this.#host.requestUpdate();
  }

  /** How many known issues affect a platform; 0 until that is known. */
  issues(platform: string | null): number {
    return this.#issues?.count(platform) ?? 0;
  }

  /**
   * Counts them anew. It costs: only a launcher with a badge pays for it.
   *
   * @param loadWizard The wizard knows the forums: nobody has to name them twice.
   */
  async countIssues({ badge, config, adapter }: Badged, loadWizard: () => Promise<unknown>): Promise<void> {
    if (!badge && this.#issues === null) return;
    const adapterLoaders = async (): Promise<AdapterLoaders> => {
      await loadWizard();
      return wizardAdapters();
    };
    try {
      const { IssueCountController } = await import('../../controllers/issue-count-controller.js');
      this.#issues ??= new IssueCountController(this.#host, this.#onError);
      const isWanted = badge && (config !== null || adapter !== null);
      this.#issues.load(isWanted ? { config, adapter, adapterLoaders } : null);
    } catch (error) {
      this.#onError(error);
    }
  }

  /** Gives way to what has the focus, from now on. */
  async watchFocus(): Promise<void> {
    try {
      this.#clearance ??= import('../../controllers/clearance-controller.js').then(
        ({ ClearanceController }) => new ClearanceController(this.#host, this.#button),
      );
      if (this.#covers !== null) return;
      this.#covers = await this.#clearance;
      this.#host.requestUpdate();
    } catch (error) {
      // The next time it is closed.
      this.#clearance = null;
      this.#onError(error);
    }
  }
}
