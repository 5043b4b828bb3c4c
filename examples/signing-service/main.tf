# The signing service on AWS: a Lambda function behind a function URL, and the role that it signs with.

terraform {
  required_version = ">= 1.6"
  required_providers {
    archive = { source = "hashicorp/archive", version = "~> 2.4" }
    aws     = { source = "hashicorp/aws", version = "~> 5.80" }
  }
}

provider "aws" {
  region = var.region
}

data "aws_caller_identity" "this" {}
data "aws_partition" "this" {}

locals {
  bucket_arn   = "arn:${data.aws_partition.this.partition}:s3:::${var.bucket}"
  own_key      = var.signing_key_id != ""
  signing_role = "arn:${data.aws_partition.this.partition}:iam::${data.aws_caller_identity.this.account_id}:role/${var.name}-signs"

  credentials = local.own_key ? {
    kind        = "typed"
    accessKeyId = var.signing_key_id
    } : {
    kind           = "assume-role"
    from           = { kind = "environment" }
    roleArn        = local.signing_role
    sessionSeconds = 3600
  }

  settings = {
    place = {
      endpoint   = "https://s3.${var.region}.amazonaws.com"
      region     = var.region
      bucket     = var.bucket
      addressing = "virtual-host"
    }
    credentials = local.credentials
    tokens      = var.tokens
    oidc        = var.oidc
    callers     = var.callers
  }
}

data "archive_file" "code" {
  type        = "zip"
  source_dir  = "${path.module}/dist"
  output_path = "${path.module}/dist.zip"
}

# What anything that is signed can do at most. The callers' rules, which are checked for every request, are within it.
data "aws_iam_policy_document" "signs" {
  statement {
    actions = [
      "s3:PutObject",
      "s3:GetObject",
      "s3:DeleteObject",
      "s3:AbortMultipartUpload",
      "s3:ListMultipartUploadParts",
    ]
    resources = ["${local.bucket_arn}/*"]
  }
  statement {
    actions   = ["s3:ListBucket", "s3:ListBucketMultipartUploads"]
    resources = [local.bucket_arn]
  }
}

data "aws_iam_policy_document" "assumed_by_function" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.function.arn]
    }
  }
}

resource "aws_iam_role" "signs" {
  name                 = "${var.name}-signs"
  assume_role_policy   = data.aws_iam_policy_document.assumed_by_function.json
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "signs" {
  role   = aws_iam_role.signs.id
  policy = data.aws_iam_policy_document.signs.json
}

data "aws_iam_policy_document" "run_by_lambda" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "function" {
  name               = "${var.name}-runs"
  assume_role_policy = data.aws_iam_policy_document.run_by_lambda.json
}

data "aws_iam_policy_document" "function" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = [local.signing_role]
  }
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.function.arn}:*"]
  }
}

resource "aws_iam_role_policy" "function" {
  role   = aws_iam_role.function.id
  policy = data.aws_iam_policy_document.function.json
}

resource "aws_cloudwatch_log_group" "function" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_days
}

resource "aws_lambda_function" "this" {
  function_name                  = var.name
  role                           = aws_iam_role.function.arn
  runtime                        = "nodejs22.x"
  architectures                  = ["arm64"]
  handler                        = "index.handler"
  filename                       = data.archive_file.code.output_path
  source_code_hash               = data.archive_file.code.output_base64sha256
  memory_size                    = 512
  timeout                        = 15
  reserved_concurrent_executions = var.most_at_once

  environment {
    variables = merge(
      { SLIPWAY_SIGNING_SETTINGS = jsonencode(local.settings) },
      local.own_key ? { SLIPWAY_SIGNING_SECRET_KEY = var.signing_secret_key } : {},
    )
  }

  depends_on = [aws_cloudwatch_log_group.function]
}

# The function itself asks who is calling: there is no AWS identity on the other side.
resource "aws_lambda_function_url" "this" {
  function_name      = aws_lambda_function.this.function_name
  authorization_type = "NONE"
}

resource "aws_lambda_permission" "url" {
  statement_id           = "anyone-may-ask"
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = aws_lambda_function.this.function_name
  principal              = "*"
  function_url_auth_type = "NONE"
}

output "service" {
  description = "What people enter as the address of the signing service."
  value       = trimsuffix(aws_lambda_function_url.this.function_url, "/")
}
