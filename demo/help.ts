import 'help-wizard/define';
