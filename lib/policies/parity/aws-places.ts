import { checksOf, together } from './model';

const IN_PLACES =
  'Values are never read. Credentials found in code and settings come from the reports of secret scanners (HARDCODED_IN_REPO).';

const CRITICAL = [
  'awslambda_function_no_secrets_in_variables',
  'awslambda_function_no_secrets_in_code',
  'ecs_task_definitions_no_environment_secrets',
  'codebuild_project_no_secrets_in_variables',
  'codebuild_project_source_repo_url_no_sensitive_credentials',
  'autoscaling_find_secrets_ec2_launch_configuration',
  'cloudformation_stack_outputs_find_secrets',
  'glue_etl_jobs_no_secrets_in_arguments',
  'stepfunctions_statemachine_no_secrets_in_definition',
];
const HIGH = [
  'awslambda_layer_no_secrets_in_content',
  'ecr_repository_image_no_secrets',
  'ec2_instance_secrets_user_data',
  'ec2_launch_template_no_secrets',
  'ssm_document_secrets',
  'codecommit_repository_no_secrets',
  'glue_catalog_connection_no_secrets',
  'batch_job_definition_no_secrets',
  'datapipeline_pipeline_no_secrets_in_definition',
  'sagemaker_notebook_instance_no_secrets',
  'amplify_app_no_secrets_in_environment',
  'apigateway_restapi_no_secrets_in_stage_variables',
];

/** Checks that look for credentials in places on AWS that hold none. */
export const AWS_PLACES = checksOf('AWS', [
  ...together(CRITICAL, 'critical', 'pattern scan', { notCollected: IN_PLACES }),
  ...together(HIGH, 'high', 'pattern scan', { notCollected: IN_PLACES }),
  ['cloudwatch_log_group_no_secrets_in_logs', 'medium', 'pattern scan', { notCollected: IN_PLACES }],
]);
