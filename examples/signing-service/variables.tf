# What IT decides. See docs/signing-service.md.

variable "name" {
  description = "Of the function and its roles."
  type        = string
  default     = "slipway-signs"
}

variable "region" {
  type = string
}

variable "bucket" {
  description = "Where files go; it has to be there."
  type        = string
}

variable "tokens" {
  description = "Who may ask with a token: the SHA-256 of each in hex, and whose it is."
  type        = list(object({ sha256 = string, subject = string }))
  default     = []
}

variable "oidc" {
  description = "Who signs people in."
  type = object({
    issuer   = string
    clientId = string
  })
  default = null
}

variable "callers" {
  description = "What each caller may do; the first entry that fits counts."
  type        = any
  default = [{
    who   = "*"
    rules = { prefix = "people/{subject}/", longestLinkSeconds = 86400, verbs = [] }
  }]
}

variable "signing_key_id" {
  description = "A key of an IAM user, for links that live longer than an hour; empty to sign with the role."
  type        = string
  default     = ""
}

variable "signing_secret_key" {
  type      = string
  default   = ""
  sensitive = true
}

variable "most_at_once" {
  description = "Requests that are answered at the same time, so that nobody can run up a bill; -1 for no limit."
  type        = number
  default     = 20
}

variable "log_days" {
  type    = number
  default = 90
}
