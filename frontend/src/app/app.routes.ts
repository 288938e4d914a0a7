import type { Routes } from '@angular/router';
import { askBeforeLosing } from './shell/leave/leave.ts';
import type { Heading } from './shell/page-heading.ts';
import { permitted, signedIn, startPage } from './shell/routes-for.ts';

/** Gives a route its title; the top bar and the browser's tab both say it. */
function titled(heading: Heading): { heading: Heading } {
  return { heading };
}

export const routes: Routes = [
  {
    path: 'inloggen',
    data: titled((texts) => texts.shell.signIn.title),
    loadComponent: async () => (await import('./shell/sign-in/sign-in.ts')).SignIn,
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: async () => (await import('./shell/frame/frame.ts')).Frame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [startPage], children: [] },
      {
        path: 'werk',
        data: titled((texts) => texts.work.title),
        loadComponent: async () => (await import('./work/work.ts')).Work,
      },
      {
        path: 'welkom',
        data: titled((texts) => texts.demo.title),
        loadComponent: async () => (await import('./demo/welcome.ts')).WelcomePage,
      },
      {
        path: 'besluiten',
        data: titled((texts) => texts.approval.title),
        loadComponent: async () => (await import('./approval/approvals.ts')).ApprovalsPage,
      },
      {
        path: 'besluiten/samen',
        data: titled((texts) => texts.together.title),
        loadComponent: async () => (await import('./approval/together.ts')).TogetherPage,
      },
      {
        path: 'besluiten/:id',
        data: titled((texts) => texts.approval.title),
        loadComponent: async () => (await import('./approval/approvals.ts')).ApprovalsPage,
      },
      {
        path: 'complexen',
        data: titled((texts) => texts.complex.title),
        loadComponent: async () => (await import('./complex/complexes.ts')).ComplexesPage,
      },
      {
        path: 'monitor',
        data: titled((texts) => texts.monitor.title),
        loadComponent: async () => (await import('./monitor/monitor.ts')).MonitorPage,
      },
      {
        path: 'monitor/bronnen/inlezen',
        data: titled((texts) => texts.monitor.importTitle),
        loadComponent: async () => (await import('./monitor/imports.ts')).ImportsPage,
      },
      {
        path: 'complexen/:id',
        data: titled((texts) => texts.complex.dossierTitle),
        loadComponent: async () => (await import('./complex/dossier.ts')).DossierPage,
      },
      {
        path: 'nota',
        data: titled((texts) => texts.note.checkTitle),
        loadComponent: async () => (await import('./report/check-code.ts')).CheckCodePage,
      },
      {
        path: 'nota/samen/:id',
        data: titled((texts) => texts.note.listTitle),
        loadComponent: async () => (await import('./report/note-list.ts')).NoteListPage,
      },
      {
        path: 'nota/:id',
        data: titled((texts) => texts.note.title),
        loadComponent: async () => (await import('./report/note.ts')).NotePage,
      },
      {
        path: 'keten/:kind/:id',
        data: titled((texts) => texts.complex.chainTitle),
        loadComponent: async () => (await import('./complex/chain.ts')).ChainPage,
      },
      ...['log', 'log/nieuw'].map((path) => ({
        path,
        data: titled((texts) => texts.fieldLog.title),
        canDeactivate: [askBeforeLosing],
        loadComponent: async () => (await import('./field-log/field-log.ts')).FieldLogPage,
      })),
      {
        path: 'evaluatie',
        data: titled((texts) => texts.evaluation.title),
        loadComponent: async () => (await import('./evaluation/evaluations.ts')).EvaluationsPage,
      },
      {
        path: 'evaluatie/:measureId',
        data: titled((texts) => texts.evaluation.title),
        loadComponent: async () => (await import('./evaluation/effect-of-measure.ts')).EffectOfMeasurePage,
      },
      {
        path: 'maatregelen',
        data: titled((texts) => texts.measure.title),
        loadComponent: async () => (await import('./measure/measures.ts')).MeasuresPage,
      },
      {
        path: 'maatregelen/nieuw',
        data: titled((texts) => texts.measure.newTitle),
        loadComponent: async () => (await import('./measure/new-measure.ts')).NewMeasurePage,
      },
      {
        path: 'maatregelen/:id',
        data: titled((texts) => texts.measure.title),
        loadComponent: async () => (await import('./measure/measure.ts')).MeasurePage,
      },
      {
        path: 'begroting/wijzigingen/:id',
        data: titled((texts) => texts.budgetChange.title),
        loadComponent: async () => (await import('./budget/change.ts')).BudgetChangePage,
      },
      {
        path: 'begroting/:year/wijzigingen',
        data: titled((texts) => texts.budgetChange.title),
        loadComponent: async () => (await import('./budget/changes.ts')).BudgetChangesPage,
      },
      {
        path: 'begroting/:year/scenario',
        data: titled((texts) => texts.scenario.title),
        loadComponent: async () => (await import('./budget/scenarios.ts')).ScenariosPage,
      },
      {
        path: 'begroting/:year/uitgaven',
        data: titled((texts) => texts.ledger.title),
        loadComponent: async () => (await import('./budget/actuals.ts')).ActualsPage,
      },
      {
        path: 'begroting/:year/boekingen',
        data: titled((texts) => texts.ledger.bookings),
        loadComponent: async () => (await import('./budget/ledger.ts')).LedgerPage,
      },
      {
        path: 'begroting/:year/versies',
        data: titled((texts) => texts.budget.title),
        loadComponent: async () => (await import('./budget/versions.ts')).VersionsPage,
      },
      ...['begroting', 'begroting/:year'].map((path) => ({
        path,
        data: titled((texts) => texts.budget.title),
        loadComponent: async () => (await import('./budget/budget.ts')).BudgetPage,
      })),
      ...['cyclus', 'cyclus/:year'].map((path) => ({
        path,
        data: titled((texts) => texts.cycle.title),
        loadComponent: async () => (await import('./cycle/cycle.ts')).CyclePage,
      })),
      ...['doelen', 'doelen/:id'].map((path) => ({
        path,
        data: titled((texts) => texts.goal.title),
        canActivate: [permitted('goal.read')],
        loadComponent: async () => (await import('./goal/goals.ts')).GoalsPage,
      })),
      ...['afspraken', 'afspraken/:id'].map((path) => ({
        path,
        data: titled((texts) => texts.agreement.title),
        canActivate: [permitted('agreement.read')],
        loadComponent: async () => (await import('./agreement/agreements.ts')).AgreementsPage,
      })),
      {
        path: 'beheer/mandaten',
        data: titled((texts) => texts.mandate.title),
        canActivate: [permitted('mandate.read')],
        loadComponent: async () => (await import('./mandate/mandate.ts')).MandatesPage,
      },
      {
        path: 'atelier',
        data: titled((texts) => texts.atelier.title),
        loadComponent: async () => (await import('./atelier/ateliers.ts')).AteliersPage,
      },
      {
        path: 'atelier/:id',
        data: titled((texts) => texts.atelier.title),
        loadComponent: async () => (await import('./atelier/atelier.ts')).AtelierPage,
      },
      {
        path: 'bouwstenen',
        data: titled(() => 'Bouwstenen'),
        loadComponent: async () => (await import('./building-blocks/building-blocks.ts')).BuildingBlocks,
      },
      {
        path: '**',
        data: titled((texts) => texts.shell.notFound.title),
        loadComponent: async () => (await import('./shell/not-found.ts')).NotFound,
      },
    ],
  },
];
