import '../match-list/match-list.define.js';
import { DescribeStep } from './describe-step.js';

if (!customElements.get('help-wizard-describe-step')) customElements.define('help-wizard-describe-step', DescribeStep);

declare global {
  interface HTMLElementTagNameMap {
    'help-wizard-describe-step': DescribeStep;
  }
}
